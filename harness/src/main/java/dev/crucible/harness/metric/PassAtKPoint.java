package dev.crucible.harness.metric;

import dev.crucible.harness.score.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * pass@k for one k: the mean over the problems, or the sub-steps, that have at least k samples.
 * SKIPPED samples count among the n, as not passed, so that pass@1 is the rate of all samples.
 *
 * @param k the number of samples drawn
 * @param estimate the mean, with an interval over problems; meaningless if {@code units} is 0
 * @param units the number of problems, or sub-steps, with at least k samples
 * @param lacking the number of problems, or sub-steps, with 1 to k - 1 samples, which are left out
 */
public record PassAtKPoint(int k, Estimate estimate, int units, int lacking) {

  /** Returns true if a problem, or sub-step, has at least k samples. */
  public boolean known() {
    return units > 0;
  }

  /**
   * Computes the mean over the {@code parts} of problems: the problem's own rate, or its sub-steps'
   * rates.
   */
  static PassAtKPoint of(
      int k,
      List<ProblemScores> problems,
      Function<ProblemScores, List<Summary.Rate>> parts,
      Bootstrap bootstrap) {
    List<Share> shares =
        problems.stream()
            .map(problem -> {
              double[] values = values(k, parts.apply(problem));
              return new Share(Arrays.stream(values).sum(), values.length);
            })
            .toList();
    int units = (int) shares.stream().mapToDouble(Share::whole).sum();
    int all =
        problems.stream()
            .mapToInt(problem ->
                (int) parts.apply(problem).stream().filter(rate -> rate.total() > 0).count())
            .sum();
    return new PassAtKPoint(k, bootstrap.rate(shares), units, all - units);
  }

  /** Returns pass@k of each rate that has k samples or more. */
  static double[] values(int k, List<Summary.Rate> rates) {
    return rates.stream()
        .filter(rate -> rate.total() >= k)
        .mapToDouble(rate -> PassAtK.of(rate.total(), rate.passed(), k))
        .toArray();
  }
}
