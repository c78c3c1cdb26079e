package dev.crucible.jmh;

import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.runtime.Outcome;

/** Scores a sample and looks at the verdict: the time of a wrong one is worth nothing. */
public final class Judged {
  private Judged() {}

  /**
   * Scores one sample.
   *
   * @throws IllegalStateException when it does not come to the outcome that it must
   */
  public static void score(Scorer scorer, KnownSample known) throws InterruptedException {
    ExecutionRecord execution = scorer.score(known.sample().draw());
    require(known, execution.outcome(), execution.detail());
  }

  /**
   * Looks at a verdict.
   *
   * @throws IllegalStateException when it is not as it must be
   */
  public static void require(KnownSample known, Outcome outcome, String detail) {
    if (outcome != known.expected()) {
      throw new IllegalStateException(
          "%s came to %s (%s), not %s".formatted(known, outcome, detail, known.expected()));
    }
  }
}
