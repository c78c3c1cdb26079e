package dev.crucible.harness.metric;

import dev.crucible.harness.score.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * pass@k for one k: the mean over problems, or over sub-steps, of those that have k samples or
 * more. Samples that were SKIPPED count among the n, as not passed, so that pass@1 is the rate of
 * all.
 *
 * @param k how many samples are drawn
 * @param estimate the mean, with an interval over problems; meaningless when {@code units} is 0
 * @param units how many problems, or sub-steps, have k samples or more
 * @param lacking how many have fewer, and are left out
 */
public record PassAtKPoint(int k, Estimate estimate, int units, int lacking) {

  /** Whether anything has k samples. */
  public boolean known() {
    return units > 0;
  }

  /** Of problems each of which has {@code parts}: itself, or its sub-steps. */
  static PassAtKPoint of(
      int k,
      List<ProblemScores> problems,
      Function<ProblemScores, List<Summary.Rate>> parts,
      Bootstrap bootstrap) {
    List<Share> shares =
        problems.stream()
            .map(problem -> {
              double[] values =
                  parts.apply(problem).stream()
                      .filter(rate -> rate.total() >= k)
                      .mapToDouble(rate -> PassAtK.of(rate.total(), rate.passed(), k))
                      .toArray();
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
}
