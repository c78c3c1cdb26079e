package dev.crucible.jmh.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A score of JMH. Immutable.
 *
 * @param value the mean of the iterations
 * @param error half the width of JMH's 99.9 % confidence interval; NaN after a single iteration
 * @param low the lower end of the interval, or NaN
 * @param high the upper end of the interval, or NaN
 * @param unit the unit, such as {@code ms/op}
 * @param iterations the scores of the iterations, one fork after the other
 * @param percentiles the percentiles, by their percentage: {@code 50.0}
 */
public record Score(
    double value,
    double error,
    double low,
    double high,
    String unit,
    List<Double> iterations,
    SequencedMap<String, Double> percentiles) {

  /** Copies the collections. */
  public Score {
    iterations = List.copyOf(iterations);
    percentiles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(percentiles));
  }

  /** Returns the value with its error, such as {@code 4.56 ± 0.12}. */
  public String text() {
    return Amount.of(value, error);
  }

  /** Returns the median of all operations; NaN if JMH does not report it. */
  public double median() {
    return percentiles.getOrDefault("50.0", Double.NaN);
  }
}
