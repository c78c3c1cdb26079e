package dev.crucible.jmh.report;

import dev.crucible.harness.report.Drawing;
import dev.crucible.harness.report.Html;
import dev.crucible.jmh.Figure;
import dev.crucible.jmh.result.Amount;
import java.util.ArrayList;
import java.util.List;

/** A line chart of a figure: the other columns over the first one. */
final class LineChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 64;
  private static final int RIGHT = 470;
  private static final int TOP = 16;
  private static final int BOTTOM = 274;
  private static final int LABEL_HEIGHT = 18;

  /** The number of line styles in the style sheet; further lines reuse them. */
  private static final int KINDS = 5;

  private final Figure figure;
  private final Axis across;
  private final Axis up;
  private final Drawing drawing;

  private LineChart(Figure figure) {
    this.figure = figure;
    across = axis(0, 1);
    up = axis(1, figure.columns().size());
    drawing =
        new Drawing(
            WIDTH,
            HEIGHT,
            "%s: %s over %s; the table has the numbers."
                .formatted(
                    figure.title(),
                    String.join(", ", figure.columns().subList(1, figure.columns().size())),
                    figure.columns().getFirst()));
  }

  /** Returns the chart of a figure with at least two columns and one row. */
  static Html of(Figure figure) {
    var chart = new LineChart(figure);
    chart.axes();
    for (int column = 1; column < figure.columns().size(); column++) {
      chart.curve(column);
    }
    chart.names();
    return chart.drawing.done();
  }

  /**
   * Returns an axis for a range of columns. The vertical axis starts at 0, so that heights can be
   * compared by eye.
   */
  private Axis axis(int from, int to) {
    double least = from == 0 ? Double.POSITIVE_INFINITY : 0;
    double most = from == 0 ? Double.NEGATIVE_INFINITY : 0;
    for (List<Double> row : figure.rows()) {
      for (double value : row.subList(from, to)) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    return Double.isFinite(least) ? Axis.of(least, most) : Axis.of(0, 1);
  }

  private void axes() {
    for (double mark : up.marks()) {
      double y = up.place(mark, BOTTOM, TOP);
      drawing.line("grid", LEFT, y, RIGHT, y);
      drawing.text("tick", "end", LEFT - 8, y + 4, Amount.mark(mark));
    }
    for (double mark : across.marks()) {
      double x = across.place(mark, LEFT, RIGHT);
      drawing.line("tick-mark", x, BOTTOM, x, BOTTOM + 5);
      drawing.text("tick", "middle", x, BOTTOM + 20, Amount.mark(mark));
    }
    drawing.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    drawing.text(
        "axis-name", "middle", (LEFT + RIGHT) / 2.0, HEIGHT - 8, figure.columns().getFirst());
  }

  /** Draws one column. A value that is not finite interrupts the line. */
  private void curve(int column) {
    List<Double> points = new ArrayList<>();
    for (List<Double> row : figure.rows()) {
      if (Double.isFinite(row.getFirst()) && Double.isFinite(row.get(column))) {
        points.add(across.place(row.getFirst(), LEFT, RIGHT));
        points.add(up.place(row.get(column), BOTTOM, TOP));
      } else {
        draw(column, points);
        points.clear();
      }
    }
    draw(column, points);
  }

  private void draw(int column, List<Double> points) {
    drawing.polyline(
        "curve " + kind(column), points.stream().mapToDouble(point -> point).toArray());
    for (int i = 0; i < points.size(); i += 2) {
      drawing.circle("mark " + kind(column), points.get(i), points.get(i + 1), 2.5);
    }
  }

  /** Draws the legend beside the chart, each name with a piece of its line. */
  private void names() {
    for (int column = 1; column < figure.columns().size(); column++) {
      double y = TOP + 8 + (column - 1) * LABEL_HEIGHT;
      drawing.line("curve " + kind(column), RIGHT + 10, y, RIGHT + 34, y);
      drawing.text("name", "start", RIGHT + 40, y + 4, figure.columns().get(column));
    }
  }

  private static String kind(int column) {
    return "s" + ((column - 1) % KINDS);
  }
}
