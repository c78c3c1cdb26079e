package dev.crucible.harness.report;

import dev.crucible.harness.metric.Comparison;
import dev.crucible.harness.metric.Comparison.Group;
import dev.crucible.harness.metric.Comparison.LeftOut;
import dev.crucible.harness.metric.Comparison.StepChange;
import dev.crucible.harness.metric.Comparison.Subfield;
import dev.crucible.harness.metric.Estimate;
import dev.crucible.harness.metric.PairedRates;
import dev.crucible.harness.metric.PairedTest;
import dev.crucible.harness.score.Summary;
import dev.crucible.harness.store.RunInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A comparison of two runs as text, JSON and an HTML page.
 *
 * @param comparison the comparison
 */
public record CompareReport(Comparison comparison) {
  private static final int NAMED = 12;

  /** Returns the comparison as text for a terminal. */
  public String text() {
    var text = new StringBuilder();
    text.append("A  %s\nB  %s\n".formatted(title("A"), title("B")));
    text.append("\n%-24s %8s %8s  %-26s %s\n".formatted("", "A", "B", "B - A in points", "p"));
    if (!comparison.ofTasks()) {
      row(text, "main problems", comparison.problems());
    }
    row(text, unit() + "s", comparison.subSteps());
    comparison.groups().forEach(group -> row(text, group.label(), group.rates()));
    row(text, "tests of " + unit() + "s", comparison.tests());
    if (comparison.subfields().size() > 1) {
      comparison
          .subfields()
          .forEach((name, subfield) -> {
            text.append("\n%s\n".formatted(Formats.subfield(name)));
            row(text, "  main problems", subfield.problems());
            row(text, "  sub-steps", subfield.subSteps());
          });
    }
    changes(text, "Worse in B", comparison.changes().stream().filter(StepChange::worse).toList());
    changes(
        text,
        "Better in B",
        comparison.changes().stream().filter(change -> !change.worse()).toList());
    text.append("\n");
    leftOut().forEach(line -> text.append(line).append("\n"));
    method().forEach(line -> text.append(line).append("\n"));
    return text.toString();
  }

  /** Returns what the smallest unit is called. */
  private String unit() {
    return comparison.ofTasks() ? "task" : "sub-step";
  }

  private String title(String which) {
    var info = which.equals("A") ? comparison.a() : comparison.b();
    return List.of(info.name(), info.fact("model"), info.fact("setting"), info.fact("engine"))
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static void row(StringBuilder text, String name, PairedRates rates) {
    if (rates.units() == 0) {
      text.append("%-24s nothing to compare\n".formatted(name));
      return;
    }
    String difference = Formats.points(rates.difference().value());
    String interval =
        rates.difference().interval().isEmpty()
            ? ""
            : " (%s)".formatted(Formats.pointsInterval(rates.difference()));
    text.append(
        "%-24s %8s %8s  %-26s %s\n"
            .formatted(
                "%s (%d)".formatted(name, rates.units()),
                Formats.percent(rates.a().value()),
                Formats.percent(rates.b().value()),
                difference + interval,
                pValues(rates)));
  }

  private static String pValues(PairedRates rates) {
    return rates.tests().stream()
        .map(test ->
            Formats.pValue(test.pValue()) + (test.name().contains("McNemar") ? " (McNemar)" : ""))
        .collect(Collectors.joining(", "));
  }

  private void changes(StringBuilder text, String title, List<StepChange> changes) {
    text.append("\n%s: %s\n".formatted(title, Formats.count(changes.size(), unit())));
    for (StepChange change : changes) {
      text.append("  %-8s %s\n".formatted(change.step(), change(change)));
    }
  }

  /** Formats a change such as {@code pass -> fail} or {@code 8/10 -> 3/10}. */
  private static String change(StepChange change) {
    return shown(change.a()) + " -> " + shown(change.b());
  }

  private static String shown(Summary.Rate rate) {
    if (rate.judged() == 1) {
      return rate.passed() == 1 ? "pass" : "fail";
    }
    return rate.passed() + "/" + rate.judged();
  }

  /** Returns the units that were not compared, one sentence for each reason. */
  private List<String> leftOut() {
    LeftOut out = comparison.leftOut();
    var lines = new ArrayList<String>();
    if (!comparison.ofTasks()) {
      line(lines, out.problemsOnlyInA(), "problem", "in A only");
      line(lines, out.problemsOnlyInB(), "problem", "in B only");
      line(
          lines,
          out.problemsNotJudged(),
          "problem",
          "not comparable (other sub-steps, or no whole sample judged in one run)");
    }
    line(lines, out.stepsOnlyInA(), unit(), "in A only");
    line(lines, out.stepsOnlyInB(), unit(), "in B only");
    line(lines, out.stepsNotJudged(), unit(), "not judged in one run");
    line(lines, out.groupsOnlyInA(), "test group", "in A only");
    line(lines, out.groupsOnlyInB(), "test group", "in B only");
    return lines;
  }

  private static void line(List<String> lines, Collection<?> units, String noun, String why) {
    if (!units.isEmpty()) {
      lines.add(
          "Left out, %s: %s (%s%s)."
              .formatted(
                  why,
                  Formats.count(units.size(), noun),
                  units.stream()
                      .limit(NAMED)
                      .map(Object::toString)
                      .collect(Collectors.joining(", ")),
                  units.size() > NAMED ? ", ..." : ""));
    }
  }

  private List<String> method() {
    var lines = new ArrayList<String>();
    lines.add(
        "Only what both runs judged is compared; each %s weighs the same, with the share of its samples that passed."
            .formatted(comparison.ofTasks() ? "task" : "problem or sub-step"));
    if (!comparison.groups().isEmpty()) {
      lines.add(
          "%s: the share of a %s's samples that passed the tests of these groups."
              .formatted(
                  comparison.groups().stream().map(Group::label).collect(Collectors.joining(", ")),
                  unit()));
    }
    lines.add(
        "Tests of %ss: the mean share of its tests that a sample passed".formatted(unit())
            + bound("A", comparison.lowerBounds().a())
            + bound("B", comparison.lowerBounds().b())
            + ".");
    lines.add("Ranges: %s.".formatted(comparison.options().describe()));
    lines.add(
        "p: two-sided %s, with %s as units."
            .formatted(
                testName(comparison.problems()), comparison.ofTasks() ? "tasks" : "problems"));
    if (Stream.concat(
            Stream.of(comparison.problems(), comparison.subSteps()),
            comparison.groups().stream().map(Group::rates))
        .anyMatch(rates -> rates.tests().size() > 1)) {
      lines.add(
          comparison.ofTasks()
              ? "McNemar: exact."
              : "McNemar: exact; for sub-steps it takes those of one problem as independent, which they are not quite.");
    }
    return lines;
  }

  private static String bound(String run, int stopped) {
    return stopped == 0
        ? ""
        : "; in %s a lower bound, as %s ended at the first test that failed (score with --all-tests)"
            .formatted(run, Formats.count(stopped, "sample"));
  }

  private static String testName(PairedRates rates) {
    return rates.tests().getFirst().name();
  }

  /** Returns the comparison as JSON. Shares are from 0 to 1, differences from -1 to 1. */
  public String json() {
    ObjectNode node = Json.object();
    node.put("a", comparison.a().name());
    node.put("b", comparison.b().name());
    facts(node.putObject("a_facts"), comparison.a().facts());
    facts(node.putObject("b_facts"), comparison.b().facts());
    rates(node.putObject("main_problems"), comparison.problems());
    rates(node.putObject("sub_steps"), comparison.subSteps());
    if (!comparison.groups().isEmpty()) {
      groups(node.putArray("groups"));
    }
    ObjectNode tests = node.putObject("tests");
    rates(tests, comparison.tests());
    tests.put("a_samples_stopped_at_a_test", comparison.lowerBounds().a());
    tests.put("b_samples_stopped_at_a_test", comparison.lowerBounds().b());
    ArrayNode subfields = node.putArray("subfields");
    for (Map.Entry<String, Subfield> subfield : comparison.subfields().entrySet()) {
      ObjectNode of = subfields.addObject();
      of.put("subfield", subfield.getKey());
      rates(of.putObject("main_problems"), subfield.getValue().problems());
      rates(of.putObject("sub_steps"), subfield.getValue().subSteps());
    }
    ArrayNode changes = node.putArray("changes");
    for (StepChange change : comparison.changes()) {
      ObjectNode of = changes.addObject();
      of.put("step_number", change.step().toString());
      counts(of, "a", change.a());
      counts(of, "b", change.b());
      of.put("difference", change.difference());
    }
    leftOut(node.putObject("left_out"));
    Json.options(node.putObject("intervals"), comparison.options());
    return Json.text(node);
  }

  private static void facts(ObjectNode node, Map<String, String> facts) {
    facts.forEach(node::put);
  }

  private static void counts(ObjectNode node, String run, Summary.Rate rate) {
    node.put(run + "_passed", rate.passed());
    node.put(run + "_judged", rate.judged());
  }

  private void groups(ArrayNode array) {
    for (Group group : comparison.groups()) {
      rates(array.addObject().put("name", group.name()), group.rates());
    }
  }

  private static void rates(ObjectNode node, PairedRates rates) {
    node.put("units", rates.units());
    Json.estimate(node, "a", rates.a());
    Json.estimate(node, "b", rates.b());
    Json.estimate(node, "difference", rates.difference());
    node.put("improved", rates.improved());
    node.put("worsened", rates.worsened());
    ArrayNode tests = node.putArray("tests");
    for (PairedTest test : rates.tests()) {
      tests.addObject().put("name", test.name()).put("p_value", test.pValue());
    }
  }

  private void leftOut(ObjectNode node) {
    LeftOut out = comparison.leftOut();
    names(node.putArray("problems_only_in_a"), out.problemsOnlyInA());
    names(node.putArray("problems_only_in_b"), out.problemsOnlyInB());
    names(node.putArray("problems_not_comparable"), out.problemsNotJudged());
    names(node.putArray("steps_only_in_a"), out.stepsOnlyInA());
    names(node.putArray("steps_only_in_b"), out.stepsOnlyInB());
    names(node.putArray("steps_not_judged"), out.stepsNotJudged());
    if (!out.groupsOnlyInA().isEmpty() || !out.groupsOnlyInB().isEmpty()) {
      names(node.putArray("groups_only_in_a"), out.groupsOnlyInA());
      names(node.putArray("groups_only_in_b"), out.groupsOnlyInB());
    }
  }

  private static void names(ArrayNode array, Collection<?> units) {
    units.forEach(unit -> array.add(unit.toString()));
  }

  /** Returns the comparison as a self-contained HTML page. */
  public String html() {
    var body = new Html();
    body.open("header").element("p", "Crucible comparison", "class", "kind");
    body.element("h1", "%s and %s".formatted(comparison.a().name(), comparison.b().name()));
    body.open("div", "class", "sides").line();
    side(body, "A", comparison.a());
    side(body, "B", comparison.b());
    body.close("div", "header").open("main").line();
    body.open("section", "id", "rates").element("h2", "Rates");
    table(body, "Rates");
    if (!comparison.ofTasks()) {
      bodyRow(body, "Main problems", comparison.problems());
    }
    bodyRow(body, comparison.ofTasks() ? "Tasks" : "Sub-steps", comparison.subSteps());
    comparison.groups().forEach(group -> bodyRow(body, group.label(), group.rates()));
    bodyRow(body, "Tests of %ss".formatted(unit()), comparison.tests());
    body.close("tbody", "table", "div", "section").line();
    if (!comparison.ofTasks()) {
      subfields(body);
    }
    changes(body);
    body.open("section", "id", "method").element("h2", "Left out, and method").open("ul");
    leftOut().forEach(line -> body.element("li", line));
    method().forEach(line -> body.element("li", line));
    body.close("ul", "section", "main").line();
    return Page.of(
        "Crucible: %s and %s".formatted(comparison.a().name(), comparison.b().name()), body);
  }

  private static void side(Html body, String letter, RunInfo info) {
    body.open("div", "class", "card").element("p", "Run " + letter, "class", "kind");
    PageHeaders.run(body, info, "h2");
    body.close("div").line();
  }

  private static void table(Html body, String label) {
    body.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", label);
    body.open("table").open("thead").open("tr");
    PageHeaders.columns(
        body, "", "#Units", "#A", "#B", "B − A in points", "", "#p", "Better, worse");
    body.close("tr", "thead").open("tbody").line();
  }

  private void bodyRow(Html body, String name, PairedRates rates) {
    body.open("tr").element("th", name, "scope", "row");
    body.element("td", Formats.count(rates.units()), "class", "n");
    body.element("td", Formats.percent(rates.a().value()), "class", "n");
    body.element("td", Formats.percent(rates.b().value()), "class", "n");
    body.open("td").element("b", Formats.points(rates.difference().value())).text(" ");
    body.element("span", Formats.pointsInterval(rates.difference()), "class", "interval")
        .close("td");
    body.open("td").add(RowChart.whisker(rates.difference(), -scale(), scale()));
    body.close("td").element("td", pValues(rates), "class", "n");
    body.element("td", "%d, %d".formatted(rates.improved(), rates.worsened()));
    body.close("tr").line();
  }

  /** Returns half the width of the axis, which all rows share. */
  private double scale() {
    return Stream.of(
                Stream.of(comparison.problems(), comparison.subSteps(), comparison.tests()),
                comparison.groups().stream().map(Group::rates),
                comparison.subfields().values().stream()
                    .flatMap(subfield -> Stream.of(subfield.problems(), subfield.subSteps())))
            .flatMap(rates -> rates)
            .mapToDouble(rates -> widest(rates.difference()))
            .max()
            .orElse(0)
        + 0.01;
  }

  private static double widest(Estimate difference) {
    return difference
        .interval()
        .map(interval -> Math.max(Math.abs(interval.low()), Math.abs(interval.high())))
        .orElse(Math.abs(difference.value()));
  }

  private void subfields(Html body) {
    body.open("section", "id", "subfields").element("h2", "Subfields");
    table(body, "Subfields");
    comparison
        .subfields()
        .forEach((name, subfield) -> {
          bodyRow(body, Formats.subfield(name) + ", main problems", subfield.problems());
          bodyRow(body, Formats.subfield(name) + ", sub-steps", subfield.subSteps());
        });
    body.close("tbody", "table", "div", "section").line();
  }

  private void changes(Html body) {
    body.open("section", "id", "changes")
        .element("h2", comparison.ofTasks() ? "Tasks that changed" : "Sub-steps that changed");
    if (comparison.changes().isEmpty()) {
      body.element("p", "None.").close("section");
      return;
    }
    body.open("div", "class", "wide").open("table").open("thead").open("tr");
    PageHeaders.columns(
        body, comparison.ofTasks() ? "Task" : "Sub-step", "Change", "#A", "#B", "#Points");
    body.close("tr", "thead").open("tbody").line();
    for (StepChange change : comparison.changes()) {
      body.open("tr").element("th", change.step().toString(), "scope", "row");
      body.element(
          "td",
          change.worse() ? "worse in B" : "better in B",
          "class",
          change.worse() ? "worse" : "better");
      body.element("td", shown(change.a()), "class", "n");
      body.element("td", shown(change.b()), "class", "n");
      body.element("td", Formats.points(change.difference()), "class", "n").close("tr").line();
    }
    body.close("tbody", "table", "div", "section").line();
  }
}
