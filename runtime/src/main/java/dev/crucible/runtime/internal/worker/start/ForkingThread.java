package dev.crucible.runtime.internal.worker.start;

import dev.crucible.runtime.SandboxException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The thread that starts all workers of a supervisor and lives as long as the supervisor: Linux
 * kills a worker that asked for it when the <em>thread</em> that started it ends. Thread-safe.
 */
public final class ForkingThread implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("crucible-supervisor").factory());

  /**
   * Starts a process in the thread, and waits until that is done.
   *
   * @throws SandboxException if the process cannot be started
   */
  public Process start(ProcessBuilder builder) {
    try {
      return CompletableFuture.supplyAsync(() -> startHere(builder), thread).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof SandboxException cause ? cause : e;
    }
  }

  private static Process startHere(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new SandboxException("a worker could not be started: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
