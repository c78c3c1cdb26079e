package dev.crucible.harness.metric;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.Summary;
import dev.crucible.runtime.Outcome;
import java.util.Map;

/**
 * The scores of a run's samples of one sub-step.
 *
 * @param step the sub-step
 * @param samples the numbers of samples that passed, that were judged, and in all
 * @param outcomes the number of samples by outcome
 * @param testShares the sum of the samples' shares of tests that passed
 */
public record StepScores(
    StepId step, Summary.Rate samples, Map<Outcome, Integer> outcomes, double testShares) {

  /**
   * Returns the mean share of tests that passed, over judged samples, from 0 to 1; 0 if there are
   * none.
   */
  double meanTestShare() {
    return samples.judged() == 0 ? 0 : testShares / samples.judged();
  }
}
