package dev.crucible.harness.metric;

import dev.crucible.harness.score.Summary;
import java.util.List;
import java.util.function.Function;

/**
 * A rate with its intervals.
 *
 * @param count how many passed, were judged, and there are
 * @param ofAll the share that passed of all, SKIPPED ones counted as not passed
 * @param ofJudged the share that passed of those judged
 */
public record RateEstimate(Summary.Rate count, Estimate ofAll, Estimate ofJudged) {

  /** The rate over problems of which each adds {@code part}. */
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
