package dev.crucible.harness.report;

import dev.crucible.harness.metric.PassAtKPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The curves of pass@k for main problems and sub-steps, over a logarithmic axis of k. */
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

  /** Returns the chart of the points with a known pass@k. */
  static Html of(List<PassAtKPoint> problems, List<PassAtKPoint> subSteps) {
    var chart =
        new PassAtKChart(
            problems.stream().filter(PassAtKPoint::known).toList(),
            subSteps.stream().filter(PassAtKPoint::known).toList());
    chart.axes();
    chart.curve("b", chart.subSteps);
    chart.curve("a", chart.problems);
    chart.names();
    return chart.drawing.done();
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
        (subSteps.isEmpty() ? problems : subSteps).stream().map(PassAtKPoint::k).toList();
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

  /**
   * Draws a curve for each population. With larger k, fewer problems have enough samples. The
   * remaining ones differ on average, and a line to them could suggest that more samples pass less
   * often.
   */
  private void curve(String kind, List<PassAtKPoint> points) {
    populations(points).forEach(ofOne -> line(kind, ofOne));
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

  /**
   * Divides the points into those over the same problems or sub-steps. The number of units
   * identifies a population, because it never increases with k.
   */
  private static List<List<PassAtKPoint>> populations(List<PassAtKPoint> points) {
    List<List<PassAtKPoint>> populations = new ArrayList<>();
    for (PassAtKPoint point : points) {
      if (populations.isEmpty() || populations.getLast().getLast().units() != point.units()) {
        populations.add(new ArrayList<>());
      }
      populations.getLast().add(point);
    }
    return populations;
  }

  /**
   * Returns a clause that gives the values of k at which a curve breaks; empty if all points are
   * over one population.
   *
   * @param noun the unit of the curve: {@code problem}
   */
  static Optional<String> breaks(List<PassAtKPoint> points, String noun) {
    List<List<PassAtKPoint>> populations =
        populations(points.stream().filter(PassAtKPoint::known).toList());
    return populations.size() < 2
        ? Optional.empty()
        : Optional.of(
            populations.stream()
                .skip(1)
                .map(List::getFirst)
                .map(point ->
                    "from k = %s on it is over %s of %s"
                        .formatted(
                            Formats.count(point.k()),
                            Formats.count(point.units()),
                            Formats.count((long) point.units() + point.lacking(), noun)))
                .collect(Collectors.joining(", ")));
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
