package dev.crucible.harness.store;

import dev.crucible.harness.sample.Draw;
import dev.crucible.runtime.Outcome;
import java.time.Duration;

/**
 * What came of one sample, in short; its {@link ExecutionRecord} has the rest.
 *
 * @param draw the sample
 * @param execution the key of its execution, which samples of equal content share
 * @param reused whether it was not executed for this sample but found: an equal sample of this run,
 *     or of an earlier one
 * @param outcome the verdict
 * @param tests how many tests the sub-step has
 * @param testsPassed how many held; up to the first that did not, unless all were asked for
 * @param wallTime time the execution took, all tests together
 * @param cutOff whether the answer that the sample is taken from reached the limit of tokens
 */
public record ScoredSample(
    Draw draw,
    String execution,
    boolean reused,
    Outcome outcome,
    int tests,
    int testsPassed,
    Duration wallTime,
    boolean cutOff) {

  /** A result of a sample whose answer is not known to be cut off. */
  public ScoredSample(
      Draw draw,
      String execution,
      boolean reused,
      Outcome outcome,
      int tests,
      int testsPassed,
      Duration wallTime) {
    this(draw, execution, reused, outcome, tests, testsPassed, wallTime, false);
  }

  /**
   * The same for another sample of equal content.
   *
   * @param otherIsCutOff whether that one's answer reached the limit of tokens
   */
  public ScoredSample reusedFor(Draw other, boolean otherIsCutOff) {
    return new ScoredSample(
        other, execution, true, outcome, tests, testsPassed, wallTime, otherIsCutOff);
  }

  /** Whether the sub-step was judged at all. */
  public boolean judged() {
    return outcome != Outcome.SKIPPED;
  }

  /** Whether all tests held. */
  public boolean passed() {
    return outcome == Outcome.PASSED;
  }

  /**
   * Returns the share of its tests that held, from 0 to 1. Tests that were not run have not held,
   * and of a sample that changed what judges it no test has.
   */
  public double testShare() {
    if (passed()) {
      return 1;
    }
    return outcome == Outcome.TAMPERED || !judged() || tests == 0
        ? 0
        : (double) testsPassed / tests;
  }
}
