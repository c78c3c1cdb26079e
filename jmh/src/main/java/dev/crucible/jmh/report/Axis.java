package dev.crucible.jmh.report;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a chart with round marks.
 *
 * @param low the lower end
 * @param high the upper end, above {@code low}
 * @param step the distance between marks
 */
record Axis(double low, double high, double step) {
  private static final int MARKS = 5;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** Returns an axis that includes {@code least} and {@code most} and ends at round numbers. */
  static Axis of(double least, double most) {
    double range = most > least ? most - least : Math.max(1, Math.abs(most));
    double power = Math.pow(10, Math.floor(Math.log10(range / MARKS)));
    double step = ROUND[ROUND.length - 1] * power;
    for (int i = ROUND.length - 1; i >= 0; i--) {
      if (ROUND[i] * power * MARKS >= range) {
        step = ROUND[i] * power;
      }
    }
    double low = Math.floor(least / step) * step;
    double high = low;
    while (high < least + range * (1 - 1e-9)) {
      high += step;
    }
    return new Axis(low, high, step);
  }

  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    int count = (int) Math.round((high - low) / step);
    for (int i = 0; i <= count; i++) {
      marks.add(low + i * step);
    }
    return marks;
  }

  /** Returns the coordinate of a value on an axis drawn from {@code from} to {@code to}. */
  double place(double value, double from, double to) {
    return from + (to - from) * (value - low) / (high - low);
  }
}
