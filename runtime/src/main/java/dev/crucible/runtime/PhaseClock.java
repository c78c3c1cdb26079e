package dev.crucible.runtime;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Times the phases of one request. Used in its guest thread; read when that has finished. */
final class PhaseClock {
  private final Map<Phase, Duration> times = new EnumMap<>(Phase.class);
  private Phase current;
  private long since;

  /** Starts in a phase. */
  PhaseClock(Phase first) {
    current = first;
    since = System.nanoTime();
  }

  /** From now on time belongs to {@code next}; gives the phase that it belonged to. */
  Phase enter(Phase next) {
    long now = System.nanoTime();
    times.merge(current, Duration.ofNanos(now - since), Duration::plus);
    since = now;
    Phase before = current;
    current = next;
    return before;
  }

  /** The times up to now. */
  PhaseTimes times() {
    var _ = enter(current);
    return new PhaseTimes(times);
  }
}
