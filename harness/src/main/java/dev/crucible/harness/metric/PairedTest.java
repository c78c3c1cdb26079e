package dev.crucible.harness.metric;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A two-sided significance test of the difference between two runs on the same problems or
 * sub-steps.
 *
 * @param name the name of the test
 * @param pValue the probability, if the runs do not differ, of a difference at least as large as
 *     the observed one
 */
public record PairedTest(String name, double pValue) {
  /** The largest number of differences for which all 2<sup>n</sup> signs are tried. */
  private static final int ENUMERATED = 20;

  /**
   * Computes McNemar's exact test: under the null hypothesis, each unit that only one run passed is
   * equally probable to be either run's. Each unit must have one sample.
   *
   * @param onlyA the number of units that only the first run passed
   * @param onlyB the number of units that only the second run passed
   */
  public static PairedTest mcNemar(int onlyA, int onlyB) {
    // BinomialTest of commons-statistics 1.2 is not used: it loses an outcome if two are equally
    // probable, and gives 0.625 for 2 of 3.
    double tail =
        BinomialDistribution.of(onlyA + onlyB, 0.5).cumulativeProbability(Math.min(onlyA, onlyB));
    return new PairedTest("exact McNemar test", Math.min(1, 2 * tail));
  }

  /**
   * Computes the sign-flip permutation test of paired differences: under the null hypothesis, each
   * difference is equally probable with the other sign. The statistic is the sum. All signs are
   * tried if at most 20 differences are not 0. Otherwise {@code resamples} random ones are, and the
   * observed one counts as one of them (Phipson and Smyth 2010).
   *
   * @param differences the difference of each unit; those of 0 have no influence
   * @param resamples the number of random choices of signs
   * @param seed the seed of the random choices
   */
  public static PairedTest signFlip(double[] differences, int resamples, long seed) {
    double[] moved = Arrays.stream(differences).filter(d -> d != 0).toArray();
    if (moved.length == 0) {
      return new PairedTest("paired permutation test, exact", 1);
    }
    double observed = Math.abs(Arrays.stream(moved).sum());
    // The same sum in another order may differ in its last digits, and is as extreme.
    double threshold = observed - 1e-9 * Arrays.stream(moved).map(Math::abs).sum();
    return moved.length <= ENUMERATED
        ? new PairedTest("paired permutation test, exact", enumerated(moved, threshold))
        : new PairedTest(
            "paired permutation test, %,d random signs".formatted(resamples),
            sampled(moved, threshold, resamples, seed));
  }

  private static double enumerated(double[] moved, double threshold) {
    int all = 1 << moved.length;
    int extreme = 0;
    double sum = -Arrays.stream(moved).sum();
    boolean[] positive = new boolean[moved.length];
    // A Gray code changes one sign at a time.
    for (int i = 1; i <= all; i++) {
      extreme += Math.abs(sum) >= threshold ? 1 : 0;
      int flipped = Integer.numberOfTrailingZeros(i);
      if (flipped < moved.length) {
        positive[flipped] ^= true;
        sum += positive[flipped] ? 2 * moved[flipped] : -2 * moved[flipped];
      }
    }
    return (double) extreme / all;
  }

  private static double sampled(double[] moved, double threshold, int resamples, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int extreme = 0;
    for (int i = 0; i < resamples; i++) {
      double sum = 0;
      for (double difference : moved) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      extreme += Math.abs(sum) >= threshold ? 1 : 0;
    }
    return (1.0 + extreme) / (1.0 + resamples);
  }
}
