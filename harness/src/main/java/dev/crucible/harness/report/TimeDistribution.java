package dev.crucible.harness.report;

import dev.crucible.harness.store.ScoredSample;
import java.time.Duration;
import java.util.Collection;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** The distribution of execution times: percentiles, and a histogram on a logarithmic axis. */
final class TimeDistribution {
  private static final int BINS_A_DECADE = 5;
  private static final int DIGITS = 3;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 280;
  private static final int LEFT = 52;
  private static final int RIGHT = 628;
  private static final int TOP = 50;
  private static final int BOTTOM = 234;

  private final Histogram microseconds = new Histogram(DIGITS);

  /**
   * The number of executions by bin. Bin i has the times from 10<sup>i/5</sup> to
   * 10<sup>(i+1)/5</sup> microseconds, the upper bound excluded.
   */
  private final TreeMap<Integer, Integer> bins = new TreeMap<>();

  private Duration total = Duration.ZERO;

  /** Creates the distribution of the times of at least one execution. */
  TimeDistribution(Collection<ScoredSample> executions) {
    for (ScoredSample execution : executions) {
      Duration time = execution.wallTime();
      long value = Math.max(1, time.toNanos() / 1000);
      microseconds.recordValue(value);
      bins.merge((int) Math.floor(BINS_A_DECADE * Math.log10((double) value)), 1, Integer::sum);
      total = total.plus(time);
    }
  }

  long count() {
    return microseconds.getTotalCount();
  }

  Duration total() {
    return total;
  }

  /** Returns the time that {@code percent} % of the executions do not exceed, to three digits. */
  Duration percentile(double percent) {
    return Duration.ofNanos(1000 * microseconds.getValueAtPercentile(percent));
  }

  /** Returns a table of the histogram's numbers. */
  Html table() {
    var html = new Html();
    html.open("table").open("thead").open("tr");
    html.element("th", "From", "scope", "col", "class", "n");
    html.element("th", "To", "scope", "col", "class", "n");
    html.element("th", "Executions", "scope", "col", "class", "n");
    html.close("tr", "thead").open("tbody");
    bins.forEach((bin, count) -> {
      html.open("tr").element("td", Formats.time(edge(bin)), "class", "n");
      html.element("td", Formats.time(edge(bin + 1)), "class", "n");
      html.element("td", Formats.count(count), "class", "n").close("tr").line();
    });
    return html.close("tbody", "table");
  }

  private static Duration edge(int bin) {
    return Duration.ofNanos(Math.round(1000 * Math.pow(10, (double) bin / BINS_A_DECADE)));
  }

  Html chart() {
    int first = Math.floorDiv(bins.firstKey(), BINS_A_DECADE) * BINS_A_DECADE;
    int last = (Math.floorDiv(bins.lastKey(), BINS_A_DECADE) + 1) * BINS_A_DECADE;
    int most = bins.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    var drawing =
        new Drawing(
            WIDTH,
            HEIGHT,
            "Histogram of execution times on a log axis; the table has the numbers.");
    double binWidth = (double) (RIGHT - LEFT) / (last - first);
    for (int share = 0; share <= 2; share++) {
      double y = BOTTOM - (BOTTOM - TOP) * share / 2.0;
      drawing.line("grid", LEFT, y, RIGHT, y);
    }
    drawing.text("tick", "end", LEFT - 8, TOP + 4, Formats.count(most));
    drawing.text("tick", "end", LEFT - 8, BOTTOM + 4, "0");
    bins.forEach((bin, count) -> {
      double height = Math.max(1, (double) (BOTTOM - TOP) * count / most);
      drawing.rectangle(
          "bar", LEFT + (bin - first) * binWidth + 1, BOTTOM - height, binWidth - 2, height);
    });
    for (int bin = first; bin <= last; bin += BINS_A_DECADE) {
      double x = LEFT + (bin - first) * binWidth;
      drawing.line("tick-mark", x, BOTTOM, x, BOTTOM + 5);
      drawing.text(
          "tick", bin == last ? "end" : "middle", x, BOTTOM + 20, decade(bin / BINS_A_DECADE));
    }
    drawing.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    percentileMark(drawing, 50, first, binWidth, 12);
    percentileMark(drawing, 90, first, binWidth, 27);
    percentileMark(drawing, 99, first, binWidth, 42);
    drawing.text("axis-name", "middle", (LEFT + RIGHT) / 2.0, HEIGHT - 8, "time of an execution");
    return drawing.done();
  }

  private void percentileMark(Drawing drawing, int percent, int first, double binWidth, int y) {
    double value = Math.max(1, microseconds.getValueAtPercentile(percent));
    double x = LEFT + (BINS_A_DECADE * Math.log10(value) - first) * binWidth;
    boolean right = x > RIGHT - 90;
    drawing.line("percentile", x, y - 6, x, BOTTOM);
    drawing.text(
        "tick",
        right ? "end" : "start",
        right ? x - 4 : x + 4,
        y,
        "p%d %s".formatted(percent, Formats.time(percentile(percent))));
  }

  /** Formats 10<sup>power</sup> microseconds. */
  private static String decade(int power) {
    return switch (power) {
      case 0 -> "1 µs";
      case 1 -> "10 µs";
      case 2 -> "0.1 ms";
      case 3 -> "1 ms";
      case 4 -> "10 ms";
      case 5 -> "0.1 s";
      default -> Formats.count(Math.round(Math.pow(10, power - 6))) + " s";
    };
  }
}
