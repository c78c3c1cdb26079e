package dev.crucible.harness.report;

import dev.crucible.harness.metric.Estimate;
import dev.crucible.harness.metric.Interval;
import dev.crucible.harness.score.Summary;
import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/** Formats of numbers and names for people. */
public final class Formats {

  private Formats() {}

  /** Formats a share from 0 to 1 as a percentage, such as {@code 10.8 %}. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /**
   * Formats a share as a percentage, which may be a lower bound, such as {@code at least 10.8 %}.
   */
  public static String percent(double share, boolean atLeast) {
    return (atLeast ? "at least " : "") + percent(share);
  }

  /**
   * Formats the interval of a share as percentages, such as {@code 4.6 to 20.0 %}; empty if there
   * is none.
   */
  public static String interval(Estimate estimate) {
    return estimate.interval().map(Formats::interval).orElse("");
  }

  /** Formats an interval of shares as percentages, such as {@code 4.6 to 20.0 %}. */
  public static String interval(Interval interval) {
    return String.format(
        Locale.ROOT, "%.1f to %.1f %%", 100 * interval.low(), 100 * interval.high());
  }

  /** Formats a difference of shares in percentage points, such as {@code +3.1}. */
  public static String points(double difference) {
    String text = String.format(Locale.ROOT, "%+.1f", 100 * difference);
    return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text;
  }

  /**
   * Formats the interval of a difference in percentage points, such as {@code -1.5 to +7.7}; empty
   * if there is none.
   */
  public static String pointsInterval(Estimate estimate) {
    return estimate
        .interval()
        .map(interval -> points(interval.low()) + " to " + points(interval.high()))
        .orElse("");
  }

  /** Formats a p-value, such as {@code 0.031}; {@code < 0.0001} if it is less than that. */
  public static String pValue(double p) {
    return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, p < 0.01 ? "%.4f" : "%.3f", p);
  }

  /** Formats the numbers of passed samples and all samples, such as {@code 7 of 65}. */
  public static String of(Summary.Rate rate) {
    return "%s of %s".formatted(count(rate.passed()), count(rate.total()));
  }

  /** Formats a number with separators of thousands, such as {@code 20,000}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Formats a number with a noun, such as {@code 1 sample} and {@code 1,200 samples}. */
  public static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /**
   * Formats a time in a suitable unit, such as {@code 0.52 ms}, {@code 62 ms}, {@code 2.10 s},
   * {@code 61.5 s} and {@code 3.5 h}.
   */
  public static String time(Duration duration) {
    double seconds = duration.toNanos() / 1e9;
    if (seconds < 0.01) {
      return String.format(Locale.ROOT, "%.2f ms", seconds * 1e3);
    }
    if (seconds < 1) {
      return String.format(Locale.ROOT, "%.0f ms", seconds * 1e3);
    }
    return seconds < 10_000
        ? String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.1f s", seconds)
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  /** Formats an outcome, such as {@code time limit}. */
  static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the name of a subfield. A problem need not have a subfield. */
  static String subfield(String name) {
    return name.isEmpty() ? "not said" : name;
  }

  /** Formats numbers with consecutive ones as ranges: {@code 0-4, 7, 9-11}. */
  static String ranges(Collection<Integer> numbers) {
    var text = new StringBuilder();
    Integer first = null;
    Integer last = null;
    for (Integer number : new TreeSet<>(numbers)) {
      if (last != null && number == last + 1) {
        last = number;
        continue;
      }
      append(text, first, last);
      first = number;
      last = number;
    }
    append(text, first, last);
    return text.toString();
  }

  private static void append(StringBuilder text, Integer first, Integer last) {
    if (first != null) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(first.equals(last) ? first.toString() : first + "-" + last);
    }
  }
}
