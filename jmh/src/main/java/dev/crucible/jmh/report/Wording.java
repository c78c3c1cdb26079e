package dev.crucible.jmh.report;

import dev.crucible.harness.metric.Estimate;
import dev.crucible.jmh.result.Amount;
import dev.crucible.jmh.result.MeasuredOn;
import dev.crucible.jmh.result.Score;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Phrases that pages, tables and the command line share. */
public final class Wording {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final List<Map.Entry<String, Double>> UNITS =
      List.of(Map.entry("s", 1.0), Map.entry("ms", 1e-3), Map.entry("µs", 1e-6));

  private Wording() {}

  /** Returns a phrase such as {@code 7.65 times as fast} or {@code 7.26 times slower}. */
  static String ratio(Estimate ratio) {
    return ratio.value() < 1
        ? Amount.of(1 / ratio.value()) + " times slower"
        : Amount.of(ratio.value()) + " times as fast";
  }

  /**
   * Returns the interval of a ratio, inverted if {@link #ratio} inverts the ratio; empty if there
   * is none.
   */
  static String ratioInterval(Estimate ratio) {
    return interval(ratio.value() < 1 ? Ratios.divide(1, ratio) : ratio);
  }

  /** Returns a phrase such as {@code 7.11 to 8.40}; empty if there is no interval. */
  static String interval(Estimate estimate) {
    return estimate
        .interval()
        .map(i -> "%s to %s".formatted(Amount.of(i.low()), Amount.of(i.high())))
        .orElse("");
  }

  /**
   * Returns the mean of the iterations with its unit and its interval of 95 %, such as {@code 0.555
   * ms/op (0.51 to 0.604)}.
   */
  static String amount(Score score) {
    String interval = interval(Ratios.mean(score.iterations()));
    return "%s %s%s"
        .formatted(
            Amount.of(score.value()),
            score.unit(),
            interval.isEmpty() ? "" : " (" + interval + ")");
  }

  /** Returns a cost relative to an earlier one, such as {@code 1.32 times}, with its interval. */
  static String cost(Estimate cost) {
    String interval = interval(cost);
    return "%s times%s"
        .formatted(Amount.of(cost.value()), interval.isEmpty() ? "" : " (" + interval + ")");
  }

  static String loss(PeerTable table, PeerTable.Row row) {
    return loss(row.title(), row.ratio().orElseThrow(), table.settingText());
  }

  static String loss(ServiceTable table, ServiceTable.Row row) {
    return loss(row.title(), row.ratio().orElseThrow(), table.settingText());
  }

  private static String loss(String title, Estimate ratio, String setting) {
    String interval = ratioInterval(ratio);
    return "%s: Crucible is %s%s, %s."
        .formatted(title, ratio(ratio), interval.isEmpty() ? "" : " (" + interval + ")", setting);
  }

  static String loss(CallCost call) {
    return "%s: %s in Crucible, %s in CPython, %s times as long."
        .formatted(
            call.call(),
            time(call.seconds()),
            time(call.cpythonSeconds()),
            Amount.of(call.times()));
  }

  /** Returns a time in a suitable unit, such as {@code 2.13 µs}. */
  static String time(double seconds) {
    for (Map.Entry<String, Double> unit : UNITS) {
      if (seconds >= unit.getValue()) {
        return Amount.of(seconds / unit.getValue()) + " " + unit.getKey();
      }
    }
    return Amount.of(seconds * 1e9) + " ns";
  }

  static String date(MeasuredOn on) {
    return DATE.format(on.date());
  }

  /** Returns the conditions of a run in one line. */
  public static String conditions(MeasuredOn on) {
    return "%s; GraalPy %s, NumPy %s; %s; %s, %s cores, %s; %s"
        .formatted(
            on.fact(MeasuredOn.MODE),
            on.fact(MeasuredOn.GRAALPY),
            on.fact(MeasuredOn.NUMPY),
            on.fact(MeasuredOn.JVM),
            on.fact(MeasuredOn.CPU),
            on.fact(MeasuredOn.CORES),
            on.fact(MeasuredOn.MEMORY),
            date(on));
  }

  /** Returns a sentence about the kind of the run, quick or full. */
  static String kind(MeasuredOn on) {
    return on.quick()
        ? "A quick run: few iterations, and not all benchmarks and parameters."
        : "All iterations of a full run.";
  }

  /** Returns a sentence that says that a comparison is not of the code alone. */
  static String otherConditions(BaselineComparison comparison) {
    return ("The baseline was not measured under the same conditions (%s): differences need not"
            + " come from Crucible.")
        .formatted(String.join("; ", comparison.conditions()));
  }

  /** Returns a comparison in one sentence, which names the benchmarks that became slower. */
  static String verdict(BaselineComparison comparison) {
    if (comparison.changes().isEmpty()) {
      return "The baseline and this run have no benchmark in common.";
    }
    List<BaselineComparison.Change> slower = comparison.with(BaselineComparison.Verdict.REGRESSION);
    int faster = comparison.with(BaselineComparison.Verdict.IMPROVEMENT).size();
    return "Of %d benchmarks in both, %d slower beyond noise%s, %d faster."
        .formatted(
            comparison.changes().size(),
            slower.size(),
            slower.isEmpty()
                ? ""
                : slower.stream()
                    .map(change -> change.now().name() + " " + cost(change.cost()))
                    .collect(Collectors.joining(", ", " (", ")")),
            faster);
  }
}
