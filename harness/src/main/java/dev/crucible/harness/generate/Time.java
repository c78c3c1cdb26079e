package dev.crucible.harness.generate;

import java.time.Duration;
import java.time.Instant;

/** The clock by which generation waits. Implementations are thread-safe. */
public interface Time {

  /** Returns the nanoseconds since a fixed moment; never goes back, but may overflow. */
  long nanos();

  /** Returns the time of day, for servers that name one. */
  Instant now();

  /**
   * Waits for {@code duration}.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns the clock of the machine. */
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
