package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.PhaseTimes;
import dev.crucible.runtime.ResourceUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The verdicts that a supervisor gives itself, because no worker lived to give one. */
final class Judgement {
  private static final CapturedOutput NOTHING = new CapturedOutput("", 0, false);

  private Judgement() {}

  /** Its worker had to be killed: not even that the time was up reached it. */
  static ExecutionResult timeLimit(ExecutionRequest request, Duration elapsed) {
    String seconds =
        new BigDecimal(request.limits().wallTime().toMillis())
            .movePointLeft(3)
            .stripTrailingZeros()
            .toPlainString();
    return result(Outcome.TIME_LIMIT, "ran longer than %s s".formatted(seconds), elapsed);
  }

  /** Every worker that ran it died. */
  static ExecutionResult afterDeaths(List<DeathCause> deaths, Duration elapsed) {
    boolean forMemory = deaths.getLast().forMemory();
    List<String> ways = deaths.stream().map(DeathCause::sentence).distinct().toList();
    return result(
        forMemory ? Outcome.MEMORY_LIMIT : Outcome.CRASHED,
        "the worker died twice: " + String.join(", then ", ways),
        elapsed);
  }

  private static ExecutionResult result(Outcome outcome, String detail, Duration elapsed) {
    var usage = new ResourceUsage(elapsed, Duration.ZERO, 0, 0);
    return new ExecutionResult(
        outcome, detail, Optional.empty(), 0, List.of(), usage, PhaseTimes.NONE, NOTHING, NOTHING);
  }
}
