package dev.crucible.harness.concurrent;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Results of tasks in other threads. */
public final class Tasks {

  private Tasks() {}

  /**
   * Waits for the end of a task and returns its result.
   *
   * @throws RuntimeException if the task threw this exception
   * @throws IllegalStateException if the task threw anything else, which is the cause
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static <T> T result(Future<T> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
