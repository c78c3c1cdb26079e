package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.Optional;

/** Results for tests. */
public final class Results {
  private static final CapturedOutput NOTHING = new CapturedOutput("", 0, false);

  private Results() {}

  /** A result of sample 0 of {@code step}. */
  public static StepResult of(String step, Outcome outcome) {
    return of(step, 0, outcome);
  }

  /** A result that took a quarter of a second. */
  public static StepResult of(String step, int index, Outcome outcome) {
    boolean passed = outcome == Outcome.PASSED;
    return new StepResult(
        new Draw(StepId.parse(step), index),
        outcome,
        passed ? "" : "AssertionError: off by one\nsecond line",
        3,
        passed ? 3 : 1,
        passed
            ? Optional.empty()
            : Optional.of(
                new StepResult.Failure("test 2", "AssertionError", "off by one", "Traceback ...")),
        Duration.ofMillis(250),
        passed ? NOTHING : new CapturedOutput("né", 70_000, true),
        NOTHING);
  }
}
