package dev.crucible.harness.metric;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.score.Summary;
import dev.crucible.harness.store.ProblemEntry;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The scores of a run's samples of one problem.
 *
 * <p>Sample i of a problem consists of the samples i of all its sub-steps, and passes if they all
 * pass. If one of them is SKIPPED, the problem's sample is not judged, unless another one failed.
 * If one of them is missing, the sample counts as follows:
 *
 * <ul>
 *   <li>In a complete run, the code was never generated, so the problem's sample has not passed.
 *   <li>In an interrupted run, the problem's sample is left out, even if one of its sub-steps has
 *       failed already: to count only such samples would make the rate too low.
 * </ul>
 *
 * @param problem the problem
 * @param samples the numbers of the problem's samples that passed, that were judged, and in all
 * @param incomplete the number of the problem's samples that lack a sub-step's, whether they are
 *     counted or left out
 * @param steps the scores of the problem's sub-steps, in order; those without samples included
 */
public record ProblemScores(
    ProblemEntry problem, Summary.Rate samples, int incomplete, List<StepScores> steps) {
  /** Copies the list. */
  public ProblemScores {
    steps = List.copyOf(steps);
  }

  /**
   * Returns the scores of a run's problems, in their order.
   *
   * @throws DataException if the run has a sample of a sub-step that none of its problems has
   */
  public static List<ProblemScores> of(RunData run) {
    Map<StepId, List<ScoredSample>> byStep = run.samples().bySubStep();
    Set<StepId> known = new HashSet<>();
    run.problems().forEach(problem -> known.addAll(problem.steps()));
    for (StepId step : byStep.keySet()) {
      if (!known.contains(step)) {
        throw new DataException(
            "Run %s has samples of sub-step %s, which none of its problems has: score it again."
                .formatted(run.info().name(), step));
      }
    }
    return run.problems().stream().map(problem -> of(problem, byStep, run.complete())).toList();
  }

  /**
   * Returns the rate of all main problems of a run.
   *
   * @throws DataException as of {@link #of(RunData)}
   */
  public static Summary.Rate rate(RunData run) {
    return sum(of(run).stream().map(ProblemScores::samples).toList());
  }

  private static ProblemScores of(
      ProblemEntry problem, Map<StepId, List<ScoredSample>> byStep, boolean complete) {
    List<StepScores> steps =
        problem.steps().stream()
            .map(step -> of(step, byStep.getOrDefault(step, List.of()), problem.testGroups(step)))
            .toList();
    List<List<ScoredSample>> ofSteps =
        problem.steps().stream().map(step -> byStep.getOrDefault(step, List.of())).toList();
    int passed = 0;
    int judged = 0;
    int incomplete = 0;
    int total = 0;
    for (var sample = new ProblemSamples(ofSteps); sample.hasNext(); total++) {
      List<ScoredSample> parts = sample.next();
      if (parts.size() < problem.steps().size()) {
        incomplete++;
        judged++;
      } else {
        passed += parts.stream().allMatch(ScoredSample::passed) ? 1 : 0;
        judged += decided(parts) ? 1 : 0;
      }
    }
    int leftOut = complete ? 0 : incomplete;
    var rate = new Summary.Rate(passed, judged - leftOut, total - leftOut);
    return new ProblemScores(problem, rate, incomplete, steps);
  }

  private static boolean decided(Collection<ScoredSample> samples) {
    return samples.stream().allMatch(ScoredSample::judged)
        || samples.stream().anyMatch(sample -> sample.judged() && !sample.passed());
  }

  private static StepScores of(StepId step, List<ScoredSample> samples, List<TestGroup> groups) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    samples.forEach(sample -> outcomes.merge(sample.outcome(), 1, Integer::sum));
    return new StepScores(
        step,
        rate(samples, ScoredSample::passed),
        outcomes,
        samples.stream().mapToDouble(ScoredSample::testShare).sum(),
        groups.stream()
            .map(group ->
                new StepScores.GroupScore(
                    group.name(), rate(samples, sample -> sample.passes(group))))
            .toList());
  }

  private static Summary.Rate rate(List<ScoredSample> samples, Predicate<ScoredSample> passes) {
    return new Summary.Rate(
        (int) samples.stream().filter(passes).count(),
        (int) samples.stream().filter(ScoredSample::judged).count(),
        samples.size());
  }

  /** Returns the sum of the sub-steps' counts. */
  public Summary.Rate subSteps() {
    return sum(steps.stream().map(StepScores::samples).toList());
  }

  /** Returns the sub-steps' scores of a group of tests, of those that have the group. */
  List<Summary.Rate> ofGroup(String name) {
    return steps.stream().flatMap(step -> step.ofGroup(name).stream()).toList();
  }

  /**
   * Returns the names of the groups of tests of problems, each once, in the order of their first
   * occurrence.
   */
  static List<String> groups(Collection<ProblemScores> problems) {
    return problems.stream()
        .flatMap(problem -> problem.steps().stream())
        .flatMap(step -> step.groups().stream())
        .map(StepScores.GroupScore::group)
        .distinct()
        .toList();
  }

  /** Returns true if the run has a sample of any sub-step of the problem. */
  public boolean hasSamples() {
    return steps.stream().anyMatch(step -> step.samples().total() > 0);
  }

  /** Returns the sum of counts. */
  static Summary.Rate sum(Collection<Summary.Rate> rates) {
    return rates.stream()
        .reduce(
            new Summary.Rate(0, 0, 0),
            (a, b) ->
                new Summary.Rate(
                    a.passed() + b.passed(), a.judged() + b.judged(), a.total() + b.total()));
  }
}
