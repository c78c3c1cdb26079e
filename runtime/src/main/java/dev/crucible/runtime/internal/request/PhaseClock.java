package dev.crucible.runtime.internal.request;

import dev.crucible.runtime.Phase;
import dev.crucible.runtime.PhaseTimes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * A clock for the phases of one request. Not thread-safe: used in the request's guest thread, and
 * read when that has finished.
 */
@SuppressWarnings("EnumOrdinal") // Indices of an array, which nothing outlives.
public final class PhaseClock {
  private static final Phase[] PHASES = Phase.values();

  private final long[] nanos = new long[PHASES.length];
  private Phase current;
  private long since;

  /** Starts the clock in a phase. */
  public PhaseClock(Phase first) {
    current = first;
    since = System.nanoTime();
  }

  /**
   * Enters a phase: time is counted for it from now on.
   *
   * @return the phase that time was counted for before
   */
  public Phase enter(Phase next) {
    long now = System.nanoTime();
    nanos[current.ordinal()] += now - since;
    since = now;
    Phase before = current;
    current = next;
    return before;
  }

  /** Returns the times up to now, without phases that took none. */
  public PhaseTimes times() {
    var _ = enter(current);
    Map<Phase, Duration> times = new EnumMap<>(Phase.class);
    for (Phase phase : PHASES) {
      if (nanos[phase.ordinal()] > 0) {
        times.put(phase, Duration.ofNanos(nanos[phase.ordinal()]));
      }
    }
    return new PhaseTimes(times);
  }
}
