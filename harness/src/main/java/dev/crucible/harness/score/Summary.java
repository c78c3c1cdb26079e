package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rates of a run, as the benchmark counts them: a main problem counts when all its scored
 * sub-steps pass.
 *
 * @param subSteps samples of sub-steps
 * @param problems samples of main problems: the sub-steps' samples of one index
 * @param outcomes how many sub-step samples came to each outcome
 */
public record Summary(Rate subSteps, Rate problems, Map<Outcome, Integer> outcomes) {

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

  private record ProblemSample(int problem, int index) {}

  /** Sums up results. */
  public static Summary of(Collection<ScoredSample> results) {
    Map<ProblemSample, List<ScoredSample>> byProblem =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    r -> new ProblemSample(r.draw().step().problem(), r.draw().index())));
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    results.forEach(r -> outcomes.merge(r.outcome(), 1, Integer::sum));
    return new Summary(
        new Rate(
            (int) results.stream().filter(ScoredSample::passed).count(),
            (int) results.stream().filter(ScoredSample::judged).count(),
            results.size()),
        new Rate(
            (int) byProblem.values().stream().filter(Summary::allPassed).count(),
            (int) byProblem.values().stream().filter(Summary::decided).count(),
            byProblem.size()),
        outcomes);
  }

  private static boolean allPassed(List<ScoredSample> results) {
    return results.stream().allMatch(ScoredSample::passed);
  }

  /** A problem is decided when nothing was skipped, or when something failed anyway. */
  private static boolean decided(List<ScoredSample> results) {
    return results.stream().allMatch(ScoredSample::judged)
        || results.stream().anyMatch(r -> r.judged() && !r.passed());
  }

  /** Results by sub-step, in the sub-steps' order. */
  public static TreeMap<StepId, List<ScoredSample>> bySubStep(Collection<ScoredSample> results) {
    return results.stream()
        .collect(Collectors.groupingBy(r -> r.draw().step(), TreeMap::new, Collectors.toList()));
  }
}
