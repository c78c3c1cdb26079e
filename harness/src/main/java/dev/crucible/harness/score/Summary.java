package dev.crucible.harness.score;

import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The results of a run's samples of sub-steps, summed up.
 *
 * @param subSteps the rate of sub-steps' samples
 * @param tests the share of tests that passed, for each sub-step's sample
 * @param outcomes the number of sub-steps' samples by outcome
 */
public record Summary(Rate subSteps, Tests tests, Map<Outcome, Integer> outcomes) {

  /**
   * The samples' shares of tests that passed.
   *
   * @param shares the sum of the samples' shares
   * @param judged the number of samples that were judged
   * @param total the number of samples; those that were not judged have the share 0
   */
  public record Tests(double shares, int judged, int total) {

    /** Returns the mean share of all samples, from 0 to 1; 0 if there are none. */
    public double ofAll() {
      return total == 0 ? 0 : shares / total;
    }

    /** Returns the mean share of the judged samples, from 0 to 1; 0 if there are none. */
    public double ofJudged() {
      return judged == 0 ? 0 : shares / judged;
    }
  }

  /**
   * A count of samples that passed, with the two totals that rates refer to.
   *
   * @param passed the number of samples that passed
   * @param judged the number of samples that were judged
   * @param total the number of samples; those that were not judged were {@linkplain Outcome#SKIPPED
   *     skipped}
   */
  public record Rate(int passed, int judged, int total) {

    /**
     * Returns the share of all samples that passed, from 0 to 1; a skipped sample has not passed.
     * Returns 0 if there are none.
     */
    public double ofAll() {
      return total == 0 ? 0 : (double) passed / total;
    }

    /** Returns the share of the judged samples that passed, from 0 to 1; 0 if there are none. */
    public double ofJudged() {
      return judged == 0 ? 0 : (double) passed / judged;
    }
  }

  /** Sums up results. */
  public static Summary of(Collection<ScoredSample> results) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    int passed = 0;
    int judged = 0;
    double shares = 0;
    for (ScoredSample result : results) {
      shares += result.testShare();
      passed += result.passed() ? 1 : 0;
      judged += result.judged() ? 1 : 0;
      outcomes.merge(result.outcome(), 1, Integer::sum);
    }
    return new Summary(
        new Rate(passed, judged, results.size()),
        new Tests(shares, judged, results.size()),
        outcomes);
  }
}
