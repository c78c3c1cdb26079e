package dev.crucible.harness.report;

import dev.crucible.harness.metric.Losses;
import dev.crucible.harness.metric.MissingImport;

/**
 * The section on samples that did not pass for a reason other than a wrong answer: cut-off answers,
 * missing imports, vacuous comparisons.
 */
final class LossSection {
  static final String ID = "losses";
  static final String TITLE = "Beside wrong answers";

  private LossSection() {}

  /**
   * Returns the section; {@code losses} must not be {@linkplain Losses#none() none}.
   *
   * @param samples the number of samples that the run has
   */
  static Html of(Losses losses, int samples) {
    var html = new Html();
    html.open("section", "id", ID).element("h2", TITLE).open("ul");
    LossSentences.of(losses, samples).values().forEach(text -> html.element("li", text + "."));
    html.close("ul");
    if (!losses.missingImports().isEmpty()) {
      imports(html, losses);
    }
    return html.close("section");
  }

  private static void imports(Html html, Losses losses) {
    html.open("div", "class", "wide").open("table", "class", "tight").open("thead").open("tr");
    PageHeaders.columns(html, "Import that was not found", "#Error", "#Skipped");
    html.close("tr", "thead").open("tbody").line();
    for (MissingImport missing : losses.missingImports()) {
      html.open("tr").element("th", missing.name(), "scope", "row");
      html.element("td", Formats.count(missing.errors()), "class", "n");
      html.element("td", Formats.count(missing.skipped()), "class", "n").close("tr").line();
    }
    html.close("tbody", "table", "div");
  }
}
