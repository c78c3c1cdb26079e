package dev.crucible.harness.metric;

import java.util.stream.LongStream;

/**
 * The unbiased estimator of pass@k of Chen et al. 2021 (arXiv 2107.03374, equation 1): the
 * probability that at least one of k samples passes, if they are drawn without replacement from n
 * samples of which c pass.
 */
public final class PassAtK {

  private PassAtK() {}

  /**
   * Returns {@code 1 - C(n-c, k) / C(n, k)}, from 0 to 1.
   *
   * <p>The ratio is the product of {@code 1 - k/i} for i from n-c+1 to n, and also that of {@code 1
   * - c/i} for i from n-k+1 to n. The shorter product is computed, as a sum of logarithms, so that
   * no factor overflows and small results keep their precision.
   *
   * @param n the number of samples, from 1
   * @param c the number of samples that passed, from 0 to n
   * @param k the number of samples drawn, from 1 to n
   * @throws IllegalArgumentException if an argument is out of its range; pass@k is not defined for
   *     fewer than k samples
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
