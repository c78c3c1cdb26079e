package dev.crucible.harness.report;

import dev.crucible.harness.audit.Audit;
import dev.crucible.harness.audit.Audited;
import dev.crucible.harness.audit.Finding;
import dev.crucible.runtime.Outcome;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The section on an audit: how the run's verdicts agree with CPython's, and each execution on which
 * they differ.
 */
final class AuditSection {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * The largest number of executions shown with code and tracebacks; {@code audit.json} has them
   * all.
   */
  private static final int SHOWN = 200;

  private final Audit audit;
  private final Html html = new Html();

  private AuditSection(Audit audit) {
    this.audit = audit;
  }

  static Html of(Audit audit) {
    return new AuditSection(audit).section();
  }

  private Html section() {
    html.open("section", "id", "audit").element("h2", "Audit in CPython").line();
    html.element("p", agreement()).line();
    html.element("p", extent()).line();
    table();
    int apart = audit.count(Finding.POLICY) + audit.count(Finding.POLICY_ALONE);
    if (apart > 0) {
      html.element(
          "p",
          "Apart: %s whose verdict only Crucible's policy gives; %s pass in CPython."
              .formatted(
                  Formats.count(apart, "execution"),
                  Formats.count(audit.count(Finding.POLICY_ALONE))));
    }
    audit.listed().stream().limit(SHOWN).forEach(this::entry);
    if (audit.listed().size() > SHOWN) {
      html.element(
          "p",
          "%s more are in audit.json."
              .formatted(Formats.count(audit.listed().size() - SHOWN, "execution")),
          "class",
          "left-out");
    }
    return html.close("section");
  }

  private String agreement() {
    return "%s of %s have the verdict that they have in CPython: %s, 95 %% interval %s (Wilson)."
        .formatted(
            Formats.count(audit.agreeing()),
            Formats.count(audit.comparable(), "execution"),
            Formats.percent(audit.agreement()),
            Formats.interval(audit.interval()));
  }

  private String extent() {
    return "Audited %s: %s of %s, by lot (seed %d), evenly over sub-steps and outcomes; %s not executed because they were forbidden or tampered, %s not judged. %s, %s."
        .formatted(
            TIME.format(audit.made()),
            Formats.count(audit.audited().size()),
            Formats.count(audit.population(), "different execution"),
            audit.seed(),
            Formats.count(audit.refused()),
            Formats.count(audit.skipped()),
            audit.python(),
            audit.platform());
  }

  private void table() {
    html.open("div", "class", "wide").open("table", "class", "tight").open("thead").open("tr");
    PageHeaders.columns(html, "Verdict of the run", "#Audited", "In CPython");
    html.close("tr", "thead").open("tbody");
    audit.verdicts().forEach(this::row);
    html.close("tbody", "table", "div").line();
  }

  private void row(Outcome recorded, Map<Outcome, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String inCPython =
        counts.entrySet().stream()
            .map(count -> Formats.count(count.getValue()) + " " + Formats.name(count.getKey()))
            .collect(Collectors.joining(", "));
    html.open("tr").element("th", Formats.name(recorded), "scope", "row");
    html.element("td", Formats.count(all), "class", "n").element("td", inCPython);
    html.close("tr").line();
  }

  private void entry(Audited one) {
    Audited.Comparison comparison = one.comparison().orElseThrow();
    html.open("details", "class", "audited").open("summary").element("b", one.stepNumber());
    html.text(", sample %d: ".formatted(one.sample()));
    html.element("span", Formats.name(one.recorded()), "class", "tag").text(" in the run, ");
    html.element("span", Formats.name(one.cpython()), "class", "tag").text(" in CPython ");
    html.element("span", comparison.explanation(), "class", "why").close("summary");
    html.open("div", "class", "body");
    side("the run", comparison.run());
    side("CPython", comparison.cpython());
    FailureEntry.block(html, "Code", FailureEntry.start(comparison.code()));
    html.close("div", "details").line();
  }

  private void side(String name, Audited.Side side) {
    String place = side.place().isEmpty() ? "" : side.place() + ": ";
    html.element("h4", "In " + name);
    html.element(
        "p",
        String.format(
            Locale.ROOT, "%.3f s. %s", side.seconds(), place + FailureEntry.detail(side.detail())),
        "class",
        "detail");
    if (!side.traceback().isEmpty()) {
      FailureEntry.block(
          html, "Traceback of " + name, FailureEntry.withoutMiddle(side.traceback()));
    }
  }
}
