package dev.crucible.harness.metric;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.Summary;
import dev.crucible.runtime.Outcome;
import java.util.Map;

/**
 * What a run's samples of one sub-step came to.
 *
 * @param step the sub-step
 * @param samples how many passed, were judged, and there are
 * @param outcomes how many came to each outcome
 * @param testShares the sum of the samples' shares of tests that held
 */
public record StepScores(
    StepId step, Summary.Rate samples, Map<Outcome, Integer> outcomes, double testShares) {

  /** The mean share of tests that held, over the samples that were judged; 0 of none. */
  double meanTestShare() {
    return samples.judged() == 0 ? 0 : testShares / samples.judged();
  }
}
