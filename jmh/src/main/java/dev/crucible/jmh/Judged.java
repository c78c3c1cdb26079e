package dev.crucible.jmh;

import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.Outcome;

/** Checks of verdicts while scoring: the time of a sample with a wrong verdict is meaningless. */
public final class Judged {
  private Judged() {}

  /**
   * Scores one sample and checks its outcome.
   *
   * @throws IllegalStateException if the outcome is not the expected one
   */
  public static void score(Scorer scorer, KnownSample known) throws InterruptedException {
    ExecutionRecord execution = scorer.score(known.sample().draw());
    require(known, execution.outcome(), execution.detail());
  }

  /**
   * Checks the outcome of a sample.
   *
   * @param detail the reason of the outcome, for the exception's message
   * @throws IllegalStateException if the outcome is not the expected one
   */
  public static void require(KnownSample known, Outcome outcome, String detail) {
    if (outcome != known.expected()) {
      throw new IllegalStateException(
          "%s came to %s (%s), not %s".formatted(known, outcome, detail, known.expected()));
    }
  }
}
