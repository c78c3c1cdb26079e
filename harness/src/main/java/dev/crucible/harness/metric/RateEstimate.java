package dev.crucible.harness.metric;

import dev.crucible.harness.score.Summary;
import java.util.List;
import java.util.function.Function;

/**
 * A rate with its confidence intervals.
 *
 * @param count the numbers of samples that passed, that were judged, and in all
 * @param ofAll the share of all samples that passed; a SKIPPED one has not passed
 * @param ofJudged the share of the judged samples that passed
 */
public record RateEstimate(Summary.Rate count, Estimate ofAll, Estimate ofJudged) {

  /** Returns the rate over problems, each of which contributes {@code part}. */
  static RateEstimate of(
      List<ProblemScores> problems,
      Function<ProblemScores, Summary.Rate> part,
      Bootstrap bootstrap) {
    List<Summary.Rate> rates = problems.stream().map(part).toList();
    return new RateEstimate(
        ProblemScores.sum(rates),
        bootstrap.rate(rates.stream().map(r -> new Share(r.passed(), r.total())).toList()),
        bootstrap.rate(rates.stream().map(r -> new Share(r.passed(), r.judged())).toList()));
  }
}
