package dev.crucible.jmh.macro;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what runs in other threads. */
final class Callers {
  private Callers() {}

  /** Waits for all; throws what the first that failed has thrown. */
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
