package dev.crucible.harness.metric;

import java.util.stream.LongStream;

/**
 * The unbiased estimator of pass@k of Chen et al. 2021 (arXiv 2107.03374, equation 1): the
 * probability that at least one of k samples, drawn without replacement from n of which c passed,
 * has passed.
 */
public final class PassAtK {

  private PassAtK() {}

  /**
   * {@code 1 - C(n-c, k) / C(n, k)}, from 0 to 1.
   *
   * <p>The ratio is the product of {@code 1 - k/i} for i from n-c+1 to n, and as well that of
   * {@code 1 - c/i} for i from n-k+1 to n. The shorter one is taken, as a sum of logarithms, so
   * that nothing overflows and small results keep their digits.
   *
   * @param n how many samples there are
   * @param c how many of them passed
   * @param k how many are drawn
   * @throws IllegalArgumentException unless 0 ≤ c ≤ n and 1 ≤ k ≤ n: of fewer than k samples
   *     nothing can be said
   */
  public static double of(long n, long c, long k) {
    if (c < 0 || c > n || k < 1 || k > n) {
      throw new IllegalArgumentException(
          "pass@%d of %d samples of which %d passed is not defined".formatted(k, n, c));
    }
    if (k == 1) {
      return (double) c / n;
    }
    if (n - c < k) {
      return 1;
    }
    long factors = Math.min(c, k);
    double subtrahend = Math.max(c, k);
    // A DoubleStream's sum is compensated.
    double log =
        LongStream.rangeClosed(n - factors + 1, n)
            .mapToDouble(i -> Math.log1p(-subtrahend / i))
            .sum();
    return 0 - Math.expm1(log);
  }
}
