package dev.crucible.jmh.report;

import dev.crucible.harness.report.Drawing;
import dev.crucible.harness.report.Html;
import dev.crucible.jmh.result.Amount;
import java.util.stream.Collectors;

/** A bar chart of the throughput of Crucible and its peers, from 0, with confidence intervals. */
final class BarChart {
  private static final int WIDTH = 720;
  private static final int LEFT = 12;
  private static final int RIGHT = 620;
  private static final int ROW = 50;
  private static final int BAR = 18;

  private final Axis axis;
  private final int bottom;
  private final Drawing drawing;

  private BarChart(PeerTable table) {
    axis = Axis.of(0, table.rows().stream().mapToDouble(BarChart::end).max().orElse(1));
    bottom = ROW * table.rows().size() + 4;
    drawing = new Drawing(WIDTH, bottom + 44, label(table));
  }

  static Html of(PeerTable table) {
    var chart = new BarChart(table);
    chart.axis();
    for (int i = 0; i < table.rows().size(); i++) {
      chart.bar(table.rows().get(i), i * ROW);
    }
    return chart.drawing.done();
  }

  /** Returns the label for screen readers, with all values of the drawing. */
  private static String label(PeerTable table) {
    return "Samples per second: "
        + table.rows().stream()
            .map(row -> "%s %s".formatted(row.title(), Amount.of(row.samplesPerSecond().value())))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static double end(PeerTable.Row row) {
    return row.samplesPerSecond()
        .interval()
        .map(interval -> Math.min(interval.high(), 2 * row.samplesPerSecond().value()))
        .orElse(row.samplesPerSecond().value());
  }

  private void axis() {
    for (double mark : axis.marks()) {
      drawing.line("grid", x(mark), 4, x(mark), bottom);
      drawing.text("tick", "middle", x(mark), bottom + 16, Amount.mark(mark));
    }
    drawing.line("axis", LEFT, 4, LEFT, bottom);
    drawing.text("axis-name", "middle", (LEFT + RIGHT) / 2.0, bottom + 38, "samples per second");
  }

  private void bar(PeerTable.Row row, double y) {
    double value = row.samplesPerSecond().value();
    double middle = y + 24 + BAR / 2.0;
    drawing.text("name", "start", LEFT + 4, y + 18, row.title());
    drawing.rectangle(row.isCrucible() ? "own" : "bar", LEFT, y + 24, x(value) - LEFT, BAR);
    double end = x(Math.max(value, end(row)));
    row.samplesPerSecond()
        .interval()
        .ifPresent(interval -> {
          drawing.line("reach", x(interval.low()), middle, end, middle);
          drawing.line("reach", x(interval.low()), middle - 4, x(interval.low()), middle + 4);
          drawing.line("reach", end, middle - 4, end, middle + 4);
        });
    drawing.text("tick", "start", end + 6, middle + 4, Amount.of(value));
  }

  private double x(double value) {
    return axis.place(value, LEFT, RIGHT);
  }
}
