package dev.crucible.harness.metric;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.score.Summary;
import dev.crucible.harness.store.RunData;
import dev.crucible.runtime.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The metrics of a run. {@link ProblemScores} describes how samples that lack a sub-step count.
 *
 * @param problems the rate of main problems
 * @param subSteps the rate of sub-steps
 * @param groups the rates and pass@k of the groups of tests, in order; none if tests have one
 *     verdict
 * @param tests the mean share of tests that passed
 * @param losses the samples that did not pass for a reason other than a wrong answer
 * @param outcomes the share of each outcome that occurs, over sub-steps' samples
 * @param subfields the rates by subfield, in alphabetical order; those of problems without a
 *     subfield under ""
 * @param problemPassAtK pass@k of main problems, by ascending k
 * @param subStepPassAtK pass@k of sub-steps, by ascending k
 * @param scores the scores of the problems that have samples, from which the rates are computed
 * @param options the options of confidence intervals
 */
public record RunMetrics(
    RateEstimate problems,
    RateEstimate subSteps,
    List<GroupMetrics> groups,
    TestShare tests,
    Losses losses,
    Map<Outcome, OutcomeShare> outcomes,
    SequencedMap<String, Subfield> subfields,
    List<PassAtKPoint> problemPassAtK,
    List<PassAtKPoint> subStepPassAtK,
    List<ProblemScores> scores,
    BootstrapOptions options) {

  /** The default values of k. */
  private static final List<Integer> USUAL_KS =
      List.of(1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 10_000, 100_000, 1_000_000);

  /**
   * The frequency of an outcome.
   *
   * @param samples the number of sub-steps' samples with the outcome
   * @param share their share of all sub-steps' samples
   */
  public record OutcomeShare(int samples, Estimate share) {}

  /**
   * The rates of one subfield of science.
   *
   * @param problemCount the number of problems
   * @param stepCount the number of their sub-steps
   * @param problems the rate of main problems
   * @param subSteps the rate of sub-steps
   */
  public record Subfield(
      int problemCount, int stepCount, RateEstimate problems, RateEstimate subSteps) {}

  /**
   * Computes the metrics of a run.
   *
   * @param ks the values of k, from 1; default, if empty: usual ones from 1 to the largest number
   *     of samples of a sub-step
   * @throws IllegalArgumentException if a value of k is less than 1
   */
  public static RunMetrics of(RunData run, Collection<Integer> ks, BootstrapOptions options) {
    var bootstrap = new Bootstrap(options);
    List<ProblemScores> scores =
        ProblemScores.of(run).stream().filter(ProblemScores::hasSamples).toList();
    List<Integer> chosen = ks.isEmpty() ? usual(scores) : checked(ks);
    return new RunMetrics(
        RateEstimate.of(scores, ProblemScores::samples, bootstrap),
        RateEstimate.of(scores, ProblemScores::subSteps, bootstrap),
        GroupMetrics.of(scores, chosen, bootstrap),
        TestShare.of(scores, bootstrap),
        Losses.of(run),
        outcomes(scores, bootstrap),
        subfields(scores, bootstrap),
        chosen.stream()
            .map(k -> PassAtKPoint.of(k, scores, p -> List.of(p.samples()), bootstrap))
            .toList(),
        chosen.stream()
            .map(k -> PassAtKPoint.of(k, scores, RunMetrics::stepRates, bootstrap))
            .toList(),
        scores,
        options);
  }

  private static List<Summary.Rate> stepRates(ProblemScores problem) {
    return problem.steps().stream().map(StepScores::samples).toList();
  }

  private static List<Integer> usual(List<ProblemScores> scores) {
    int most =
        scores.stream()
            .flatMap(problem -> stepRates(problem).stream())
            .mapToInt(Summary.Rate::total)
            .max()
            .orElse(0);
    var ks = new TreeSet<>(USUAL_KS.stream().filter(k -> k <= most).toList());
    if (most > 0) {
      ks.add(most);
    }
    return List.copyOf(ks);
  }

  private static List<Integer> checked(Collection<Integer> ks) {
    ks.stream()
        .filter(k -> k < 1)
        .forEach(k -> {
          throw new IllegalArgumentException("pass@%d is not defined: k is 1 or more".formatted(k));
        });
    return List.copyOf(new TreeSet<>(ks));
  }

  private static Map<Outcome, OutcomeShare> outcomes(
      List<ProblemScores> scores, Bootstrap bootstrap) {
    Map<Outcome, OutcomeShare> outcomes = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      List<Share> shares =
          scores.stream()
              .map(problem -> new Share(count(problem, outcome), problem.subSteps().total()))
              .toList();
      int samples = (int) shares.stream().mapToDouble(Share::part).sum();
      if (samples > 0) {
        outcomes.put(outcome, new OutcomeShare(samples, bootstrap.rate(shares)));
      }
    }
    return outcomes;
  }

  private static int count(ProblemScores problem, Outcome outcome) {
    return problem.steps().stream()
        .mapToInt(step -> step.outcomes().getOrDefault(outcome, 0))
        .sum();
  }

  private static SequencedMap<String, Subfield> subfields(
      List<ProblemScores> scores, Bootstrap bootstrap) {
    var subfields = new TreeMap<String, Subfield>();
    scores.stream()
        .collect(Collectors.groupingBy(score -> score.problem().subfield()))
        .forEach((name, of) ->
            subfields.put(
                name,
                new Subfield(
                    of.size(),
                    of.stream().mapToInt(problem -> problem.steps().size()).sum(),
                    RateEstimate.of(of, ProblemScores::samples, bootstrap),
                    RateEstimate.of(of, ProblemScores::subSteps, bootstrap))));
    return subfields;
  }

  /** Returns the number of problems' samples that lack a sub-step's; see {@link ProblemScores}. */
  public int incomplete() {
    return scores.stream().mapToInt(ProblemScores::incomplete).sum();
  }

  /** Returns the sub-steps without samples of problems with samples. */
  public List<StepId> withoutSamples() {
    var steps = new ArrayList<StepId>();
    for (ProblemScores problem : scores) {
      for (StepScores step : problem.steps()) {
        if (step.samples().total() == 0) {
          steps.add(step.step());
        }
      }
    }
    return steps;
  }
}
