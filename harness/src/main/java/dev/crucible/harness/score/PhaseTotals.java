package dev.crucible.harness.score;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Phase;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What the time of all samples of a run went to. Thread-safe. */
public final class PhaseTotals {
  private final Map<Phase, Duration> times = new EnumMap<>(Phase.class);
  private Duration other = Duration.ZERO;

  /** Adds an execution that took {@code elapsed} from handing it to the sandbox to its result. */
  public synchronized void add(ExecutionResult result, Duration elapsed) {
    result.phases().times().forEach((phase, time) -> times.merge(phase, time, Duration::plus));
    Duration rest = elapsed.minus(result.phases().total());
    other = other.plus(rest.isNegative() ? Duration.ZERO : rest);
  }

  /** By phase. */
  public synchronized Map<Phase, Duration> times() {
    return Collections.unmodifiableMap(new EnumMap<>(times));
  }

  /** Waiting for a context, and handing requests and results over. */
  public synchronized Duration other() {
    return other;
  }

  /** All together. */
  public synchronized Duration total() {
    return times.values().stream().reduce(other, Duration::plus);
  }
}
