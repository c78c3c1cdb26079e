package dev.crucible.harness.report;

import dev.crucible.harness.metric.PassAtKPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The curves of pass@k, of main problems and sub-steps, over k on a log axis. A curve is over one
 * population: where only some have k samples, those differ from the others on average, and a line
 * to them would show that more samples pass less often.
 */
final class PassAtKChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 60;
  private static final int RIGHT = 488;
  private static final int TOP = 16;
  private static final int BOTTOM = 274;
  private static final double[] TOPS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1};
  private static final int LABEL_HEIGHT = 16;

  private final List<PassAtKPoint> problems;
  private final List<PassAtKPoint> subSteps;
  private final double top;
  private final double mostK;
  private final Drawing drawing =
      new Drawing(
          WIDTH,
          HEIGHT,
          "Curves of pass@k over k, for main problems and sub-steps; the table has the numbers.");

  private PassAtKChart(List<PassAtKPoint> problems, List<PassAtKPoint> subSteps) {
    this.problems = problems;
    this.subSteps = subSteps;
    this.mostK =
        Stream.concat(problems.stream(), subSteps.stream())
            .mapToInt(PassAtKPoint::k)
            .max()
            .orElse(1);
    double highest =
        Stream.concat(problems.stream(), subSteps.stream())
            .mapToDouble(PassAtKChart::highEnd)
            .max()
            .orElse(1);
    this.top = DoubleStream.of(TOPS).filter(t -> t >= highest - 1e-9).findFirst().orElse(1);
  }

  /** Returns the chart. Points that are not over all problems, or sub-steps, are left out. */
  static Html of(List<PassAtKPoint> problems, List<PassAtKPoint> subSteps) {
    var chart = new PassAtKChart(overAll(problems), overAll(subSteps));
    chart.axes();
    chart.curve("b", chart.subSteps);
    chart.curve("a", chart.problems);
    chart.names();
    return chart.drawing.done();
  }

  /** Returns the points of a curve: those for which every problem, or sub-step, has k samples. */
  static List<PassAtKPoint> overAll(List<PassAtKPoint> points) {
    return points.stream().filter(point -> point.known() && point.lacking() == 0).toList();
  }

  /**
   * Returns where a curve ends and why; empty if it has all points.
   *
   * @param points by ascending k
   * @param noun what they are over: {@code problem}
   */
  static Optional<String> end(List<PassAtKPoint> points, String noun) {
    List<PassAtKPoint> drawn = overAll(points);
    return drawn.isEmpty() || drawn.size() == points.size()
        ? Optional.empty()
        : Optional.of(end(drawn.getLast().k(), points.get(drawn.size()), noun));
  }

  private static String end(int lastK, PassAtKPoint beyond, String noun) {
    return "at k = %s, since %s of %s %s fewer than %s"
        .formatted(
            Formats.count(lastK),
            Formats.count(beyond.lacking()),
            Formats.count((long) beyond.units() + beyond.lacking(), noun),
            beyond.lacking() == 1 ? "has" : "have",
            Formats.count(beyond.k()));
  }

  private static double highEnd(PassAtKPoint point) {
    return point.estimate().interval().map(i -> i.high()).orElse(point.estimate().value());
  }

  private void axes() {
    for (int i = 0; i <= 4; i++) {
      double share = top * i / 4;
      drawing.line("grid", LEFT, y(share), RIGHT, y(share));
      drawing.text("tick", "end", LEFT - 8, y(share) + 4, tick(share));
    }
    double lastX = Double.NEGATIVE_INFINITY;
    List<Integer> ks =
        (subSteps.size() < problems.size() ? problems : subSteps)
            .stream().map(PassAtKPoint::k).toList();
    for (int k : ks) {
      drawing.line("tick-mark", x(k), BOTTOM, x(k), BOTTOM + 5);
      if (x(k) - lastX > 28) {
        drawing.text("tick", "middle", x(k), BOTTOM + 20, Formats.count(k));
        lastX = x(k);
      }
    }
    drawing.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    drawing.text("axis-name", "middle", (LEFT + RIGHT) / 2.0, HEIGHT - 8, "k: samples drawn");
  }

  /** Formats a tick such as {@code 100 %} or {@code 3.75 %}, for which the axis has space. */
  private static String tick(double share) {
    return BigDecimal.valueOf(share)
            .movePointRight(2)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  private void curve(String kind, List<PassAtKPoint> points) {
    line(kind, points);
    for (PassAtKPoint point : points) {
      double x = x(point.k());
      double y = y(point.estimate().value());
      if (kind.equals("a")) {
        drawing.circle("mark a", x, y, 4);
      } else {
        drawing.rectangle("mark b", x - 3.5, y - 3.5, 7, 7);
      }
    }
  }

  private void line(String kind, List<PassAtKPoint> points) {
    double[] line = new double[2 * points.size()];
    double[] band = new double[4 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      PassAtKPoint point = points.get(i);
      double value = point.estimate().value();
      line[2 * i] = x(point.k());
      line[2 * i + 1] = y(value);
      band[2 * i] = x(point.k());
      band[2 * i + 1] = y(highEnd(point));
      band[band.length - 2 * i - 2] = x(point.k());
      band[band.length - 2 * i - 1] =
          y(point.estimate().interval().map(interval -> interval.low()).orElse(value));
    }
    drawing.polygon("band " + kind, band);
    drawing.polyline("curve " + kind, line);
  }

  /** Draws the curves' names at their right ends, without overlap. */
  private void names() {
    double yProblems = endOf(problems);
    double ySteps = endOf(subSteps);
    if (Math.abs(yProblems - ySteps) < LABEL_HEIGHT) {
      double middle = (yProblems + ySteps) / 2;
      yProblems = middle + LABEL_HEIGHT / 2.0;
      ySteps = middle - LABEL_HEIGHT / 2.0;
    }
    if (!subSteps.isEmpty()) {
      drawing.text("name b", "start", RIGHT + 12, ySteps + 4, "■ sub-steps");
    }
    if (!problems.isEmpty()) {
      drawing.text("name a", "start", RIGHT + 12, yProblems + 4, "● main problems");
    }
  }

  private double endOf(List<PassAtKPoint> points) {
    return points.isEmpty() ? -100 : y(points.getLast().estimate().value());
  }

  private double x(double k) {
    return mostK <= 1 ? LEFT : LEFT + (RIGHT - LEFT) * Math.log(k) / Math.log(mostK);
  }

  private double y(double share) {
    return BOTTOM - (BOTTOM - TOP) * share / top;
  }
}
