package dev.crucible.environment.build;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A scope for tasks that run at the same time. Closing it interrupts the tasks that still run, and
 * then waits for them to return.
 */
final class Parallel implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  <T> Future<T> start(Callable<T> work) {
    return threads.submit(work);
  }

  /** Waits for a task and returns its result, or throws the task's own exception. */
  static <T> T join(Future<T> work) throws Exception {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
