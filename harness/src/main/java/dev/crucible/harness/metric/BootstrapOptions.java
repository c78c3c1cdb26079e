package dev.crucible.harness.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * How confidence intervals are made.
 *
 * @param method how an interval is read off the resamples
 * @param resamples how many resamples are drawn, 100 at least
 * @param confidence the interval's level, such as 0.95
 * @param seed the seed of all that is drawn: the same seed gives the same intervals
 */
public record BootstrapOptions(Method method, int resamples, double confidence, long seed) {

  /** How an interval is read off the resamples. */
  public enum Method {
    /** The quantiles of the resampled statistic. */
    PERCENTILE,
    /** Bias-corrected and accelerated: Efron 1987, "Better Bootstrap Confidence Intervals". */
    BCA
  }

  /** BCa, 10,000 resamples, 95 %, seed 1. */
  public static final BootstrapOptions DEFAULT = new BootstrapOptions(Method.BCA, 10_000, 0.95, 1);

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

  /** The level for people: {@code 95 %}. */
  public String level() {
    return BigDecimal.valueOf(confidence * 100)
            .round(new MathContext(6))
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /** For people: {@code 95 % BCa bootstrap intervals over problems (10,000 resamples, seed 1)}. */
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
