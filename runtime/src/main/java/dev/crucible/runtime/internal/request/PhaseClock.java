package dev.crucible.runtime.internal.request;

import dev.crucible.runtime.Phase;
import dev.crucible.runtime.PhaseTimes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Times the phases of one request. Used in its guest thread; read when that has finished. */
@SuppressWarnings("EnumOrdinal") // An array's places, which nothing outlives.
public final class PhaseClock {
  private static final Phase[] PHASES = Phase.values();

  private final long[] nanos = new long[PHASES.length];
  private Phase current;
  private long since;

  /** Starts in a phase. */
  public PhaseClock(Phase first) {
    current = first;
    since = System.nanoTime();
  }

  /** From now on time belongs to {@code next}; gives the phase that it belonged to. */
  public Phase enter(Phase next) {
    long now = System.nanoTime();
    nanos[current.ordinal()] += now - since;
    since = now;
    Phase before = current;
    current = next;
    return before;
  }

  /** The times up to now. */
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
