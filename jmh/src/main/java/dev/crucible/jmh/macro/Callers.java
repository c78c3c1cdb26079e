package dev.crucible.jmh.macro;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for tasks of other threads. */
final class Callers {
  private Callers() {}

  /**
   * Waits for all tasks. Throws the exception of the first one, in the order of {@code running},
   * that failed.
   */
  static void await(Iterable<? extends Future<?>> running) throws InterruptedException {
    try {
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
