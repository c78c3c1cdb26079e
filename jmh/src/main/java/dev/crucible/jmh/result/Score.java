package dev.crucible.jmh.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A number that JMH measured.
 *
 * @param value the mean of the iterations
 * @param error half the width of JMH's interval, which is of 99.9 %; not a number after a single
 *     iteration
 * @param low the interval's lower end, or not a number
 * @param high the interval's upper end, or not a number
 * @param unit such as {@code ms/op}
 * @param iterations what each iteration measured, one fork after the other
 * @param percentiles by their percentage: {@code 50.0}
 */
public record Score(
    double value,
    double error,
    double low,
    double high,
    String unit,
    List<Double> iterations,
    SequencedMap<String, Double> percentiles) {

  public Score {
    iterations = List.copyOf(iterations);
    percentiles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(percentiles));
  }

  /** Such as {@code 4.56 ± 0.12}. */
  public String text() {
    return Amount.of(value, error);
  }

  /** The median of all operations; not a number where JMH gives none. */
  public double median() {
    return percentiles.getOrDefault("50.0", Double.NaN);
  }
}
