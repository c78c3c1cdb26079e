package dev.crucible.harness.report;

import dev.crucible.harness.metric.Estimate;
import java.util.Locale;

/**
 * Small drawings in a table's row. They are hidden from screen readers, because the row has the
 * same numbers as text.
 */
public final class RowChart {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 18;

  private RowChart() {}

  /** Returns a bar on a scale from 0 to 1. */
  static Html bar(double share) {
    Html svg = open();
    rectangle(svg, "track", 0, WIDTH, 5, 8);
    rectangle(svg, "bar", 0, share * WIDTH, 5, 8);
    return svg.close("svg");
  }

  /** Returns an estimate with its interval on a scale from {@code low} to {@code high}. */
  public static Html whisker(Estimate estimate, double low, double high) {
    Html svg = open();
    line(svg, "axis", 0, HEIGHT / 2, WIDTH, HEIGHT / 2);
    if (low < 0) {
      line(svg, "zero", x(0, low, high), 0, x(0, low, high), HEIGHT);
    }
    estimate
        .interval()
        .ifPresent(interval -> {
          double from = x(interval.low(), low, high);
          double to = x(interval.high(), low, high);
          line(svg, "whisker", from, HEIGHT / 2, to, HEIGHT / 2);
          line(svg, "whisker", from, HEIGHT / 2 - 4, from, HEIGHT / 2 + 4);
          line(svg, "whisker", to, HEIGHT / 2 - 4, to, HEIGHT / 2 + 4);
        });
    svg.open(
            "circle",
            "class",
            "dot",
            "cx",
            number(x(estimate.value(), low, high)),
            "cy",
            number(HEIGHT / 2),
            "r",
            "4.5")
        .close("circle");
    return svg.close("svg");
  }

  private static Html open() {
    return new Html()
        .open(
            "svg",
            "class",
            "row-chart",
            "viewBox",
            "-6 0 %d %d".formatted(WIDTH + 12, HEIGHT),
            "aria-hidden",
            "true");
  }

  private static double x(double value, double low, double high) {
    return Math.clamp((value - low) / (high - low), 0, 1) * WIDTH;
  }

  private static void rectangle(Html svg, String kind, double x, double width, int y, int height) {
    svg.open(
            "rect",
            "class",
            kind,
            "x",
            number(x),
            "y",
            number(y),
            "width",
            number(width),
            "height",
            number(height),
            "rx",
            "2")
        .close("rect");
  }

  private static void line(Html svg, String kind, double x1, double y1, double x2, double y2) {
    svg.open(
            "line",
            "class",
            kind,
            "x1",
            number(x1),
            "y1",
            number(y1),
            "x2",
            number(x2),
            "y2",
            number(y2))
        .close("line");
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
