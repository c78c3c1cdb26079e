package dev.crucible.harness.score;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Phase;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The total times of the phases of a run's executions. Thread-safe. */
public final class PhaseTotals {
  private final Map<Phase, Duration> times = new EnumMap<>(Phase.class);
  private Duration other = Duration.ZERO;

  /**
   * Adds an execution.
   *
   * @param elapsed the time from the call of the sandbox to its result
   */
  public synchronized void add(ExecutionResult result, Duration elapsed) {
    result.phases().times().entrySet().stream()
        .filter(phase -> phase.getKey() != Phase.QUEUED) // Another request ran then.
        .forEach(phase -> times.merge(phase.getKey(), phase.getValue(), Duration::plus));
    Duration rest = elapsed.minus(result.phases().total());
    other = other.plus(rest.isNegative() ? Duration.ZERO : rest);
  }

  /** Returns the total time of each phase that took any. */
  public synchronized Map<Phase, Duration> times() {
    return Collections.unmodifiableMap(new EnumMap<>(times));
  }

  /**
   * Returns the total time outside all phases: transferring requests and results. Time in which a
   * request waited because others ran is not counted.
   */
  public synchronized Duration other() {
    return other;
  }

  /** Returns the total time of all executions. */
  public synchronized Duration total() {
    return times.values().stream().reduce(other, Duration::plus);
  }
}
