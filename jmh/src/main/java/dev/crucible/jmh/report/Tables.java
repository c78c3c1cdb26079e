package dev.crucible.jmh.report;

import dev.crucible.harness.report.Html;

/** Tables of a page, which scroll horizontally if the page is narrow. */
final class Tables {

  private Tables() {}

  /** Opens a table. A column whose name starts with # is numeric. */
  static void open(Html body, String label, String... columns) {
    body.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", label);
    body.open("table").open("thead").open("tr");
    for (String column : columns) {
      if (column.isEmpty()) {
        body.open("td").close("td");
      } else if (column.startsWith("#")) {
        body.element("th", column.substring(1), "scope", "col", "class", "n");
      } else {
        body.element("th", column, "scope", "col");
      }
    }
    body.close("tr", "thead").open("tbody").line();
  }

  static void number(Html body, String text) {
    body.element("td", text, "class", "n");
  }

  static void close(Html body) {
    body.close("tbody", "table", "div").line();
  }
}
