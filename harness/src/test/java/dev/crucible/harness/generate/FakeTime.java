package dev.crucible.harness.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that advances only by sleeping and by {@link #pass}. */
public final class FakeTime implements Time {

  private final List<Duration> sleeps = new ArrayList<>();
  private long nanos = Long.MAX_VALUE - 1_000_000; // Overflows soon, as System.nanoTime() may.
  private Duration passed = Duration.ZERO;

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized Instant now() {
    return Instant.parse("2026-01-31T23:59:50Z").plus(passed);
  }

  @Override
  public synchronized void sleep(Duration duration) {
    sleeps.add(duration);
    pass(duration);
  }

  public synchronized void pass(Duration duration) {
    nanos += duration.toNanos();
    passed = passed.plus(duration);
  }

  synchronized Duration passed() {
    return passed;
  }

  synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
