package dev.crucible.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long each phase of a request took.
 *
 * @param times the phases that took any time
 */
public record PhaseTimes(Map<Phase, Duration> times) {

  /** Of a request that did not get to run, or whose worker died. */
  public static final PhaseTimes NONE = new PhaseTimes(Map.of());

  /** Copies the map. */
  public PhaseTimes {
    Map<Phase, Duration> copy = new EnumMap<>(Phase.class);
    copy.putAll(times);
    times = Collections.unmodifiableMap(copy);
  }

  /** How long a phase took. */
  public Duration of(Phase phase) {
    return times.getOrDefault(phase, Duration.ZERO);
  }

  /** How long all took together. */
  public Duration total() {
    return times.values().stream().reduce(Duration.ZERO, Duration::plus);
  }
}
