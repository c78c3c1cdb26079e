package dev.crucible.harness.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * Options of confidence intervals. Immutable.
 *
 * @param method the method that derives an interval from resamples
 * @param resamples the number of resamples, from 100
 * @param confidence the confidence level, between 0 and 1, such as 0.95
 * @param seed the seed of all random choices; the same seed gives the same intervals
 */
public record BootstrapOptions(Method method, int resamples, double confidence, long seed) {

  /** A method that derives an interval from resamples. */
  public enum Method {
    /** The quantiles of the resampled statistic. */
    PERCENTILE,
    /** Bias-corrected and accelerated: Efron 1987, "Better Bootstrap Confidence Intervals". */
    BCA
  }

  /** BCa, 10,000 resamples, 95 %, seed 1. */
  public static final BootstrapOptions DEFAULT = new BootstrapOptions(Method.BCA, 10_000, 0.95, 1);

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if {@code resamples} is less than 100, or {@code confidence}
   *     is not between 0 and 1
   */
  public BootstrapOptions {
    if (resamples < 100) {
      throw new IllegalArgumentException(
          "%d resamples are too few: take 100 or more".formatted(resamples));
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "a confidence of %s is none: take one between 0 and 1".formatted(confidence));
    }
  }

  /** Returns the confidence level as text, such as {@code 95 %}. */
  public String level() {
    return BigDecimal.valueOf(confidence * 100)
            .round(new MathContext(6))
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /**
   * Returns the options as text, such as {@code 95 % BCa bootstrap intervals over problems (10,000
   * resamples, seed 1)}.
   */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "%s %s bootstrap intervals over problems (%,d resamples, seed %d)",
        level(),
        method == Method.BCA ? "BCa" : "percentile",
        resamples,
        seed);
  }
}
