package dev.crucible.harness.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Confidence intervals by resampling problems with replacement. The sub-steps and samples of a
 * problem are not independent, so whole problems are resampled.
 *
 * <p>Thread-safe: every call draws from its own generator, which starts at the seed.
 */
public final class Bootstrap {
  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  /** The largest difference of two numbers that counts as a rounding error. */
  private static final double SAME = 1e-12;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final BootstrapOptions options;

  /** Creates a source of intervals with the given options. */
  public Bootstrap(BootstrapOptions options) {
    this.options = options;
  }

  /**
   * Returns a rate from 0 to 1 with its interval.
   *
   * <p>A rate of exactly 0 or 1 is the same in every resample. Its interval is the exact one of
   * Clopper and Pearson (1934) with problems as trials, whose width shows how few problems there
   * are.
   *
   * @param problems the contribution of each problem; those with a whole of 0 are ignored
   */
  public Estimate rate(List<Share> problems) {
    Estimate estimate = ratio(problems);
    long trials = problems.stream().filter(share -> share.whole() > 0).count();
    if (trials < 2 || (estimate.value() != 0 && estimate.value() != 1)) {
      return estimate;
    }
    double tail = Math.pow((1 - options.confidence()) / 2, 1.0 / trials);
    return new Estimate(
        estimate.value(),
        Optional.of(estimate.value() == 0 ? new Interval(0, 1 - tail) : new Interval(tail, 1)));
  }

  /**
   * Returns a ratio of sums with its interval. The ratio may have any sign, as a difference of
   * rates has. If all problems have the same ratio, resamples do not vary and there is no interval.
   *
   * @param problems the contribution of each problem; those with a whole of 0 are ignored
   */
  public Estimate ratio(List<Share> problems) {
    double[] parts =
        problems.stream().filter(s -> s.whole() > 0).mapToDouble(Share::part).toArray();
    double[] wholes =
        problems.stream().filter(s -> s.whole() > 0).mapToDouble(Share::whole).toArray();
    if (parts.length == 0) {
      return new Estimate(0, Optional.empty());
    }
    double value = Arrays.stream(parts).sum() / Arrays.stream(wholes).sum();
    return new Estimate(
        value,
        varies(parts, wholes) ? Optional.of(interval(value, parts, wholes)) : Optional.empty());
  }

  private static boolean varies(double[] parts, double[] wholes) {
    return IntStream.range(1, parts.length)
        .anyMatch(i -> Math.abs(parts[i] / wholes[i] - parts[0] / wholes[0]) > SAME);
  }

  private Interval interval(double value, double[] parts, double[] wholes) {
    double[] resampled = resample(parts, wholes);
    double tail = (1 - options.confidence()) / 2;
    return switch (options.method()) {
      case PERCENTILE -> new Interval(quantile(resampled, tail), quantile(resampled, 1 - tail));
      case BCA -> {
        double bias = bias(resampled, value);
        double acceleration = acceleration(parts, wholes);
        yield new Interval(
            quantile(resampled, corrected(tail, bias, acceleration)),
            quantile(resampled, corrected(1 - tail, bias, acceleration)));
      }
    };
  }

  /** Returns the statistic of every resample, in ascending order. */
  private double[] resample(double[] parts, double[] wholes) {
    RandomGenerator random = GENERATORS.create(options.seed());
    double[] statistics = new double[options.resamples()];
    for (int i = 0; i < statistics.length; i++) {
      double part = 0;
      double whole = 0;
      for (int j = 0; j < parts.length; j++) {
        int drawn = random.nextInt(parts.length);
        part += parts[drawn];
        whole += wholes[drawn];
      }
      statistics[i] = part / whole;
    }
    Arrays.sort(statistics);
    return statistics;
  }

  /**
   * Returns Efron's bias correction z<sub>0</sub>: the distance of the statistic from the median of
   * its resamples, in standard deviations. Resamples equal to the statistic count half.
   */
  private static double bias(double[] resampled, double value) {
    // Sums of the same terms in another order differ in their last digits.
    double near = SAME * Math.max(1, Math.abs(value));
    long below = Arrays.stream(resampled).filter(s -> s < value - near).count();
    long equal = Arrays.stream(resampled).filter(s -> Math.abs(s - value) <= near).count();
    double share = (below + equal / 2.0) / resampled.length;
    return share <= 0 || share >= 1 ? 0 : NORMAL.inverseCumulativeProbability(share);
  }

  /**
   * Returns Efron's acceleration a, by the jackknife: from the statistics without one problem each.
   */
  private static double acceleration(double[] parts, double[] wholes) {
    double part = Arrays.stream(parts).sum();
    double whole = Arrays.stream(wholes).sum();
    double[] without = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      without[i] = (part - parts[i]) / (whole - wholes[i]);
    }
    double mean = Arrays.stream(without).average().orElseThrow();
    double squares = Arrays.stream(without).map(w -> (mean - w) * (mean - w)).sum();
    double cubes = Arrays.stream(without).map(w -> Math.pow(mean - w, 3)).sum();
    return squares < 1e-24 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  /** Returns the probability at which BCa reads the quantile, in place of {@code probability}. */
  private static double corrected(double probability, double bias, double acceleration) {
    double shifted = bias + NORMAL.inverseCumulativeProbability(probability);
    return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
  }

  /** Returns a quantile with linear interpolation (type 7 of Hyndman and Fan 1996). */
  private static double quantile(double[] sorted, double probability) {
    double position = probability * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
