package dev.crucible.runtime;

import java.nio.file.Path;

/**
 * The ahead-of-time cache with which workers start faster: classes that are already loaded and
 * linked, and profiles of their methods from a training run. The cache belongs to one JDK and one
 * build of Crucible. Workers also start without it. Thread-safe.
 *
 * @since 0.1
 */
public interface WorkerCache {

  /** Returns the cache of the workers that this process starts. */
  static WorkerCache ofThisProcess() {
    return SandboxProvider.instance().workerCache();
  }

  /**
   * Returns true if the cache should be made: it does not exist, making it has not failed before,
   * and all classes come from jars, as the JVM requires.
   */
  boolean isWanted();

  /**
   * Makes the cache, which takes about half a minute: a process like a worker runs some samples and
   * records the classes that it loads.
   *
   * @param pythonExecutable the {@code bin/python} of a GraalPy virtual environment that has NumPy
   * @throws SandboxException if the cache cannot be made; {@link #isWanted()} returns false from
   *     then on
   * @throws InterruptedException if the calling thread is interrupted
   */
  void make(Path pythonExecutable) throws InterruptedException;
}
