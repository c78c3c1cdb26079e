package dev.crucible.harness.concurrent;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What comes of tasks in other threads. */
public final class Tasks {

  private Tasks() {}

  /**
   * Waits for the result of a task.
   *
   * @throws RuntimeException the task's own, if it threw one
   * @throws IllegalStateException if the task threw anything else
   * @throws InterruptedException when the calling thread is interrupted
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
