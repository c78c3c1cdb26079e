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
 * What a run comes to. How samples that lack a sub-step count is said at {@link ProblemScores}.
 *
 * @param problems the rate of main problems
 * @param subSteps the rate of sub-steps
 * @param tests the mean share of tests that held
 * @param losses why samples did not pass that may not be wrong answers
 * @param outcomes the share of each outcome that occurs among the samples of sub-steps
 * @param subfields the rates by subfield, in alphabetical order; under "" those of problems that
 *     say none
 * @param problemPassAtK pass@k of main problems
 * @param subStepPassAtK pass@k of sub-steps
 * @param scores what the rates are made of
 * @param options how intervals were made
 */
public record RunMetrics(
    RateEstimate problems,
    RateEstimate subSteps,
    TestShare tests,
    Losses losses,
    Map<Outcome, OutcomeShare> outcomes,
    SequencedMap<String, Subfield> subfields,
    List<PassAtKPoint> problemPassAtK,
    List<PassAtKPoint> subStepPassAtK,
    List<ProblemScores> scores,
    BootstrapOptions options) {

  /** Values of k that pass@k is shown for when none are asked for. */
  private static final List<Integer> USUAL_KS =
      List.of(1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 10_000, 100_000, 1_000_000);

  /**
   * How often an outcome occurred.
   *
   * @param samples how many samples of sub-steps came to it
   * @param share their share of all
   */
  public record OutcomeShare(int samples, Estimate share) {}

  /**
   * A subfield of science.
   *
   * @param problemCount how many problems it has
   * @param stepCount how many sub-steps they have
   * @param problems their rate
   * @param subSteps their sub-steps' rate
   */
  public record Subfield(
      int problemCount, int stepCount, RateEstimate problems, RateEstimate subSteps) {}

  /**
   * Computes the metrics of a run.
   *
   * @param ks the values of k; the usual ones up to the number of samples when empty
   * @throws IllegalArgumentException when a k is less than 1
   */
  public static RunMetrics of(RunData run, Collection<Integer> ks, BootstrapOptions options) {
    var bootstrap = new Bootstrap(options);
    List<ProblemScores> scores =
        ProblemScores.of(run).stream().filter(ProblemScores::hasSamples).toList();
    List<Integer> chosen = ks.isEmpty() ? usual(scores) : checked(ks);
    return new RunMetrics(
        RateEstimate.of(scores, ProblemScores::samples, bootstrap),
        RateEstimate.of(scores, ProblemScores::subSteps, bootstrap),
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

  /** How many samples of problems lack a sub-step's: see {@link ProblemScores}. */
  public int incomplete() {
    return scores.stream().mapToInt(ProblemScores::incomplete).sum();
  }

  /** Sub-steps that have no sample, though their problem has. */
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
