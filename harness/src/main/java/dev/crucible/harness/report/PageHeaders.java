package dev.crucible.harness.report;

import dev.crucible.harness.metric.RateEstimate;
import dev.crucible.harness.store.RunInfo;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Parts that several pages have. */
final class PageHeaders {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String ENGINE = "engine";

  private PageHeaders() {}

  /**
   * Adds the description of a run: its name, its engine in large type, and the other metadata.
   *
   * @param level the tag of the heading, such as {@code h1}
   */
  static void run(Html html, RunInfo info, String level) {
    html.element(level, info.name());
    String engine = info.fact(ENGINE);
    html.element("p", engine.isEmpty() ? "engine not recorded" : engine, "class", "engine");
    html.open("dl", "class", "facts").line();
    fact(html, "started", TIME.format(info.started()));
    info.facts()
        .forEach((name, value) -> {
          if (!name.equals(ENGINE)) {
            fact(html, name, value);
          }
        });
    html.close("dl").line();
  }

  private static void fact(Html html, String name, String value) {
    html.open("div").element("dt", name).element("dd", value).close("div").line();
  }

  /** Adds the cells of a table's head. A name that starts with # is that of a column of numbers. */
  static void columns(Html html, String... names) {
    for (String name : names) {
      if (name.isEmpty()) {
        html.open("td").close("td");
      } else if (name.startsWith("#")) {
        html.element("th", name.substring(1), "scope", "col", "class", "n");
      } else {
        html.element("th", name, "scope", "col");
      }
    }
  }

  /** Adds a rate in two cells: its numbers, and a drawing. */
  static void rate(Html html, RateEstimate rate) {
    html.open("td").element("b", Formats.percent(rate.ofAll().value()));
    html.text(" (" + Formats.of(rate.count()) + ")");
    if (rate.ofAll().interval().isPresent()) {
      html.text(" ").element("span", Formats.interval(rate.ofAll()), "class", "interval");
    }
    html.close("td");
    html.open("td").add(RowChart.whisker(rate.ofAll(), 0, 1)).close("td");
  }
}
