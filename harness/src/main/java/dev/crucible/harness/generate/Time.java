package dev.crucible.harness.generate;

import java.time.Duration;
import java.time.Instant;

/** The clock that generation waits by. Implementations are thread-safe. */
public interface Time {

  /** Nanoseconds since a fixed moment; never goes back. */
  long nanos();

  /** The time of day, for servers that name one. */
  Instant now();

  /** Waits. */
  void sleep(Duration duration) throws InterruptedException;

  /** The machine's own. */
  static Time system() {
    return new Time() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
