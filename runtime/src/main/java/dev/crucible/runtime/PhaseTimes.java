package dev.crucible.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The wall-clock time of each phase of a request. Immutable.
 *
 * @param times the time of each phase that took any
 * @since 0.1
 */
public record PhaseTimes(Map<Phase, Duration> times) {

  /** The times of a request that did not run, or whose worker died. */
  public static final PhaseTimes NONE = new PhaseTimes(Map.of());

  /** Copies the map. */
  public PhaseTimes {
    Map<Phase, Duration> copy = new EnumMap<>(Phase.class);
    copy.putAll(times);
    times = Collections.unmodifiableMap(copy);
  }

  /** Returns the time of a phase, which is 0 if the request had no such phase. */
  public Duration of(Phase phase) {
    return times.getOrDefault(phase, Duration.ZERO);
  }

  /** Returns these times, with {@code time} added to that of a phase. */
  public PhaseTimes plus(Phase phase, Duration time) {
    if (time.isZero()) {
      return this;
    }
    Map<Phase, Duration> sum = new EnumMap<>(Phase.class);
    sum.putAll(times);
    sum.merge(phase, time, Duration::plus);
    return new PhaseTimes(sum);
  }

  /** Returns the time of all phases together. */
  public Duration total() {
    return times.values().stream().reduce(Duration.ZERO, Duration::plus);
  }
}
