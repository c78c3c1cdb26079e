package dev.crucible.runtime;

import java.nio.file.Path;

/**
 * What lets workers start faster: classes that are already loaded and linked, and what a training
 * run has learned about their methods. It belongs to one JDK and one build of Crucible; workers
 * start without it too. Thread-safe.
 *
 * @since 0.1
 */
public interface WorkerCache {

  /** Returns the cache of the workers that this process starts. */
  static WorkerCache ofThisProcess() {
    return SandboxProvider.instance().workerCache();
  }

  /**
   * Returns true if the cache is worth making: it does not exist, making it has not failed before,
   * and all classes come from jars, as the JVM demands.
   */
  boolean isWanted();

  /**
   * Makes the cache, which takes about a minute: a process like a worker runs some samples and
   * writes down what it has loaded.
   *
   * @param pythonExecutable {@code bin/python} of a GraalPy venv that has NumPy
   * @throws SandboxException if the cache cannot be made; {@link #isWanted} returns false from then
   *     on
   */
  void make(Path pythonExecutable) throws InterruptedException;
}
