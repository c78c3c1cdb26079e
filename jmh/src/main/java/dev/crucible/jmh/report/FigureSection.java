package dev.crucible.jmh.report;

import dev.crucible.harness.report.Html;
import dev.crucible.jmh.Figure;
import dev.crucible.jmh.result.Amount;
import dev.crucible.jmh.result.BenchName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The section of the page with the figures of the benchmarks: curves and tables. */
final class FigureSection {

  private FigureSection() {}

  static void add(Html body, List<Figure> figures) {
    body.open("section", "id", "figures").element("h2", "Figures").line();
    if (figures.isEmpty()) {
      body.element("p", "This run left none.");
    }
    for (List<Figure> alike : alike(figures)) {
      if (alike.getFirst().kind() == Figure.Kind.LINES) {
        alike.forEach(figure -> lines(body, figure));
      } else {
        table(body, alike);
      }
    }
    body.close("section").line();
  }

  /** Groups figures that differ only in the values of their parameters. */
  private static List<List<Figure>> alike(List<Figure> figures) {
    record Kind(
        String id, String title, List<String> params, List<String> columns, Figure.Kind kind) {}
    Map<Kind, List<Figure>> kinds = new LinkedHashMap<>();
    for (Figure figure : figures) {
      var kind =
          new Kind(
              figure.id(),
              figure.title(),
              List.copyOf(figure.params().keySet()),
              figure.columns(),
              figure.kind());
      kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(figure);
    }
    return List.copyOf(kinds.values());
  }

  private static void lines(Html body, Figure figure) {
    body.open("figure").element("figcaption", caption(figure));
    if (figure.rows().isEmpty() || figure.columns().size() < 2) {
      body.element("p", "There is nothing to draw.").close("figure").line();
      return;
    }
    body.open("div", "class", "wide").add(LineChart.of(figure)).close("div");
    body.open("details", "class", "numbers").element("summary", "Numbers");
    rows(body, caption(figure), List.of(figure), List.of());
    body.close("details", "figure").line();
  }

  private static String caption(Figure figure) {
    return figure.params().isEmpty()
        ? figure.title()
        : "%s, %s".formatted(figure.title(), BenchName.params(figure.params()));
  }

  private static void table(Html body, List<Figure> alike) {
    Figure first = alike.getFirst();
    body.element("h3", first.title()).line();
    rows(body, first.title(), alike, List.copyOf(first.params().keySet()));
  }

  /** Adds a table with the parameters and the columns of the figures. */
  private static void rows(Html body, String label, List<Figure> alike, List<String> params) {
    Tables.open(
        body,
        label,
        Stream.concat(
                params.stream(), alike.getFirst().columns().stream().map(column -> "#" + column))
            .toArray(String[]::new));
    for (Figure figure : alike) {
      SequencedMap<String, String> values = figure.params();
      for (List<Double> row : figure.rows()) {
        body.open("tr");
        params.forEach(param -> body.element("td", values.get(param)));
        row.forEach(value -> Tables.number(body, Amount.of(value)));
        body.close("tr").line();
      }
    }
    Tables.close(body);
  }
}
