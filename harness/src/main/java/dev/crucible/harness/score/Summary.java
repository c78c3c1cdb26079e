package dev.crucible.harness.score;

import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The rates of a run, as the benchmark counts them: a main problem counts when all its scored
 * sub-steps pass.
 *
 * @param subSteps samples of sub-steps
 * @param problems samples of main problems: the sub-steps' samples of one index
 * @param tests the share of tests that held, of each sub-step's sample
 * @param outcomes how many sub-step samples came to each outcome
 */
public record Summary(Rate subSteps, Rate problems, Tests tests, Map<Outcome, Integer> outcomes) {

  /**
   * Shares of tests.
   *
   * @param shares the samples' shares, added up
   * @param judged how many were judged
   * @param total how many there are; those not judged count 0
   */
  public record Tests(double shares, int judged, int total) {

    /** The mean over all samples, from 0 to 1; 0 of none. */
    public double ofAll() {
      return total == 0 ? 0 : shares / total;
    }

    /** The mean over those judged, from 0 to 1; 0 of none. */
    public double ofJudged() {
      return judged == 0 ? 0 : shares / judged;
    }
  }

  /**
   * A share.
   *
   * @param passed how many passed
   * @param judged how many were judged
   * @param total how many there are; those not judged were {@linkplain Outcome#SKIPPED skipped}
   */
  public record Rate(int passed, int judged, int total) {

    /** The share that passed of all, skipped ones counted as not passed; 0 of none. */
    public double ofAll() {
      return total == 0 ? 0 : (double) passed / total;
    }

    /** The share that passed of those judged; 0 of none. */
    public double ofJudged() {
      return judged == 0 ? 0 : (double) passed / judged;
    }
  }

  // What is known of a problem's sample, as bits: one number each keeps many of them small.
  private static final int NOT_PASSED = 1;
  private static final int SKIPPED = 2;
  private static final int FAILED = 4;

  /** Sums up results. */
  public static Summary of(Collection<ScoredSample> results) {
    Map<Long, Integer> problems = new HashMap<>();
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    int passed = 0;
    int judged = 0;
    double shares = 0;
    for (ScoredSample result : results) {
      shares += result.testShare();
      passed += result.passed() ? 1 : 0;
      judged += result.judged() ? 1 : 0;
      outcomes.merge(result.outcome(), 1, Integer::sum);
      problems.merge(problemSample(result.draw()), known(result), (a, b) -> a | b);
    }
    return new Summary(
        new Rate(passed, judged, results.size()),
        ofProblems(problems.values()),
        new Tests(shares, judged, results.size()),
        outcomes);
  }

  private static long problemSample(Draw draw) {
    return (long) draw.step().problem() << Integer.SIZE | (draw.index() & 0xFFFF_FFFFL);
  }

  private static int known(ScoredSample result) {
    return result.passed() ? 0 : NOT_PASSED | (result.judged() ? FAILED : SKIPPED);
  }

  /** A problem is decided if nothing was skipped, or if something failed anyway. */
  private static Rate ofProblems(Collection<Integer> problems) {
    int passed = 0;
    int judged = 0;
    for (int known : problems) {
      passed += (known & NOT_PASSED) == 0 ? 1 : 0;
      judged += (known & SKIPPED) == 0 || (known & FAILED) != 0 ? 1 : 0;
    }
    return new Rate(passed, judged, problems.size());
  }
}
