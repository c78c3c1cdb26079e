package dev.crucible.harness.metric;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The mean share of tests that passed, over sub-steps' samples, after {@link
 * dev.crucible.harness.store.ScoredSample#testShare()}.
 *
 * @param ofAll the mean over all samples; a SKIPPED one counts as 0
 * @param ofJudged the mean over judged samples
 */
public record TestShare(Estimate ofAll, Estimate ofJudged) {

  static TestShare of(List<ProblemScores> problems, Bootstrap bootstrap) {
    return new TestShare(
        estimate(problems, step -> step.samples().total(), bootstrap),
        estimate(problems, step -> step.samples().judged(), bootstrap));
  }

  private static Estimate estimate(
      List<ProblemScores> problems, ToIntFunction<StepScores> samples, Bootstrap bootstrap) {
    return bootstrap.rate(
        problems.stream()
            .map(problem ->
                new Share(
                    problem.steps().stream().mapToDouble(StepScores::testShares).sum(),
                    problem.steps().stream().mapToInt(samples).sum()))
            .toList());
  }
}
