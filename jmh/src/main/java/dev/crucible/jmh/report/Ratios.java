package dev.crucible.jmh.report;

import dev.crucible.harness.metric.Estimate;
import dev.crucible.harness.metric.Interval;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Means of iterations and their ratios, with 95 % confidence intervals.
 *
 * <p>An interval is computed for the logarithm, where a ratio is a difference: by the delta method,
 * the variance of the logarithm of a mean is {@code s² / (n mean²)} (Casella and Berger,
 * Statistical Inference, second edition, 5.5.4). The variances of the two sides may differ: the t
 * distribution has the degrees of freedom of Welch and Satterthwaite (Welch, Biometrika 34, 1947).
 * Iterations of one JVM count as independent, as in JMH itself.
 */
final class Ratios {
  /** The description of the method on pages. */
  static final String METHOD =
      "Intervals of samples per second and of ratios are of 95 %: the logarithm of the ratio of"
          + " means, its variance by the delta method, Student's t with the degrees of freedom of"
          + " Welch and Satterthwaite, over the iterations of the run. What varies from one start"
          + " of a JVM to the next is in them only where a benchmark was forked several times.";

  private static final double TAIL = 0.025;

  private Ratios() {}

  /** Returns the mean of positive values; its interval is empty for fewer than two values. */
  static Estimate mean(List<Double> values) {
    Sample sample = Sample.of(values);
    return estimate(sample.mean(), sample.variance(), sample.count() - 1.0, sample.count() > 1);
  }

  /**
   * Returns the ratio of the mean of {@code above} to that of {@code below}. Its interval is empty
   * if one of the lists has fewer than two values.
   */
  static Estimate ofMeans(List<Double> above, List<Double> below) {
    Sample a = Sample.of(above);
    Sample b = Sample.of(below);
    double variance = a.variance() + b.variance();
    double freedom =
        variance
            * variance
            / (a.variance() * a.variance() / (a.count() - 1)
                + b.variance() * b.variance() / (b.count() - 1));
    return estimate(a.mean() / b.mean(), variance, freedom, a.count() > 1 && b.count() > 1);
  }

  /**
   * Returns {@code factor / estimate}: a rate, if the estimate is the time for {@code factor}
   * items.
   */
  static Estimate divide(double factor, Estimate estimate) {
    return new Estimate(
        factor / estimate.value(),
        estimate.interval().map(i -> new Interval(factor / i.high(), factor / i.low())));
  }

  private static Estimate estimate(double value, double variance, double freedom, boolean known) {
    if (!known) {
      return new Estimate(value, Optional.empty());
    }
    // Without variance, the degrees of freedom are undefined, and the interval has no width.
    double width =
        variance == 0
            ? 0
            : TDistribution.of(freedom).inverseSurvivalProbability(TAIL) * Math.sqrt(variance);
    return new Estimate(
        value, Optional.of(new Interval(value * Math.exp(-width), value * Math.exp(width))));
  }

  /**
   * The statistics of one side.
   *
   * @param count the number of values
   * @param mean the mean of the values
   * @param variance the variance of the logarithm of the mean
   */
  private record Sample(int count, double mean, double variance) {

    static Sample of(List<Double> values) {
      int count = values.size();
      double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      return new Sample(count, mean, count > 1 ? squares / (count - 1) / count / (mean * mean) : 0);
    }
  }
}
