package dev.crucible.harness.report;

import dev.crucible.harness.audit.Audit;
import dev.crucible.harness.metric.GroupMetrics;
import dev.crucible.harness.metric.PassAtKPoint;
import dev.crucible.harness.metric.RateEstimate;
import dev.crucible.harness.metric.RunMetrics;
import dev.crucible.harness.metric.TestShare;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.report.FailureSection.Budget;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of a run: one self-contained HTML file. Without JavaScript, it lacks only the filter of
 * failing samples. Failing samples take at most 20 MB.
 */
public final class RunReport {
  private final RunData run;
  private final RunMetrics metrics;
  private final Optional<Audit> audit;
  private final FailureSection failures;
  private final Html body = new Html();

  private RunReport(RunData run, RunMetrics metrics, Optional<Audit> audit, Budget budget) {
    this.run = run;
    this.metrics = metrics;
    this.audit = audit;
    this.failures = new FailureSection(run, budget);
  }

  /** Returns the page as HTML text. */
  public static String html(RunData run, RunMetrics metrics) {
    return html(run, metrics, Optional.empty());
  }

  /** Returns the page as HTML text, with the findings of an audit of the run if there is one. */
  public static String html(RunData run, RunMetrics metrics, Optional<Audit> audit) {
    return new RunReport(run, metrics, audit, Budget.USUAL).page();
  }

  static String html(RunData run, RunMetrics metrics, Budget budget) {
    return new RunReport(run, metrics, Optional.empty(), budget).page();
  }

  private String page() {
    body.element("a", "To the failing samples", "class", "skip", "href", "#failures").line();
    body.open("header").element("p", "Crucible run", "class", "kind");
    PageHeaders.run(body, run.info(), "h1");
    if (!run.complete()) {
      body.element("p", interrupted(), "class", "notice", "role", "note");
    }
    body.close("header").line();
    navigation();
    body.open("main").line();
    rates();
    passAtK();
    outcomes();
    if (!metrics.losses().none()) {
      body.add(LossSection.of(metrics.losses(), run.samples().size())).line();
    }
    subfields();
    heatMap();
    section("times", "Times");
    body.add(TimeSection.of(run.samples())).close("section").line();
    audit.ifPresent(found -> body.add(AuditSection.of(found)).line());
    body.add(failures.html()).line();
    method();
    body.close("main").line();
    return Page.of("Crucible: " + run.info().name(), body);
  }

  private String interrupted() {
    return "Interrupted: %s of %s are scored. The numbers are of those only."
        .formatted(Formats.count(run.samples().size()), Formats.count(run.expected(), "sample"));
  }

  private void navigation() {
    body.open("nav", "aria-label", "Sections");
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("rates", "Rates");
    sections.put("pass-at-k", "pass@k");
    sections.put("outcomes", "Outcomes");
    if (!metrics.losses().none()) {
      sections.put(LossSection.ID, LossSection.TITLE);
    }
    sections.put("subfields", "Subfields");
    sections.put("problems", "Problems");
    sections.put("times", "Times");
    audit.ifPresent(_ -> sections.put("audit", "Audit"));
    sections.put("failures", "Failing samples");
    sections.put("method", "Method");
    sections.forEach((id, name) -> body.element("a", name, "href", "#" + id).text(" "));
    body.close("nav").line();
  }

  private void section(String id, String title) {
    body.open("section", "id", id).element("h2", title).line();
  }

  private void rates() {
    section("rates", "Rates");
    body.open("div", "class", "cards");
    card("Main problems", metrics.problems());
    card("Sub-steps", metrics.subSteps());
    metrics.groups().forEach(group -> card("Tests: " + group.label(), group.rate()));
    testCard();
    body.close("div");
    if (metrics.incomplete() > 0) {
      body.element("p", incomplete(), "class", "notice");
    }
    if (!metrics.withoutSamples().isEmpty()) {
      body.element(
          "p",
          "%s without any sample, though others of their problem have some; they are in no sub-step rate."
              .formatted(are(metrics.withoutSamples().size(), "sub-step")),
          "class",
          "notice");
    }
    body.close("section").line();
  }

  private String incomplete() {
    return "%s the sample of a sub-step: %s."
        .formatted(
            Formats.count(metrics.incomplete(), "sample")
                + (metrics.incomplete() == 1 ? " of a problem lacks" : " of problems lack"),
            run.complete() ? "counted as not passed" : "left out of the rate of main problems");
  }

  private static String are(int number, String noun) {
    return Formats.count(number, noun) + (number == 1 ? " is" : " are");
  }

  private void card(String title, RateEstimate rate) {
    body.open("div", "class", "card").element("h3", title);
    body.element("p", Formats.percent(rate.ofAll().value()), "class", "big");
    body.element("p", Formats.of(rate.count()) + " passed");
    rate.ofAll()
        .interval()
        .ifPresent(
            _ -> body.element("p", level() + Formats.interval(rate.ofAll()), "class", "interval"));
    if (rate.count().judged() < rate.count().total()) {
      body.element(
          "p",
          "%s of the %s that could be judged%s"
              .formatted(
                  Formats.percent(rate.ofJudged().value()),
                  Formats.count(rate.count().judged()),
                  rate.ofJudged().interval().isEmpty()
                      ? ""
                      : " (" + Formats.interval(rate.ofJudged()) + ")"));
    }
    body.close("div");
  }

  private void testCard() {
    TestShare tests = metrics.tests();
    int stopped = metrics.losses().stopped();
    body.open("div", "class", "card").element("h3", "Tests");
    body.element("p", Formats.percent(tests.ofAll().value(), stopped > 0), "class", "big");
    body.element("p", "of a sub-step's tests passed, on average over samples");
    if (tests.ofAll().interval().isPresent()) {
      body.element("p", level() + Formats.interval(tests.ofAll()), "class", "interval");
    }
    if (metrics.subSteps().count().judged() < metrics.subSteps().count().total()) {
      body.element(
          "p",
          Formats.percent(tests.ofJudged().value(), stopped > 0)
              + " over the samples that could be judged");
    }
    if (stopped > 0) {
      body.element(
          "p",
          "%s ended at the first test that failed: score with --all-tests to run the others"
              .formatted(Formats.count(stopped, "sample")));
    }
    body.close("div");
  }

  /** Returns a prefix such as {@code 95 % interval: }. */
  private String level() {
    return metrics.options().level() + " interval: ";
  }

  private void passAtK() {
    section("pass-at-k", "pass@k");
    List<PassAtKPoint> problems = metrics.problemPassAtK();
    List<PassAtKPoint> steps = metrics.subStepPassAtK();
    if (PassAtKChart.overAll(steps).size() > 1 || PassAtKChart.overAll(problems).size() > 1) {
      body.open("div", "class", "wide").add(PassAtKChart.of(problems, steps)).close("div");
      curveEnds(PassAtKChart.end(problems, "problem"), PassAtKChart.end(steps, "sub-step"));
    } else if (steps.stream().filter(PassAtKPoint::known).count() > 1) {
      body.element(
          "p", "Not every sub-step has samples enough for a second k, so there is no curve.");
    } else {
      body.element("p", "With one sample each there is pass@1 only, the rate itself.");
    }
    body.open("div", "class", "wide").open("table", "class", "tight").open("thead").open("tr");
    PageHeaders.columns(
        body,
        Stream.concat(
                Stream.of("#k", "Main problems", "Sub-steps"),
                metrics.groups().stream().map(GroupMetrics::label))
            .toArray(String[]::new));
    body.close("tr", "thead").open("tbody");
    for (int i = 0; i < problems.size(); i++) {
      body.open("tr")
          .element("th", Formats.count(problems.get(i).k()), "scope", "row", "class", "n");
      body.element("td", Leaderboard.point(problems.get(i), "problem"));
      body.element("td", Leaderboard.point(steps.get(i), "sub-step"));
      for (GroupMetrics group : metrics.groups()) {
        body.element("td", Leaderboard.point(group.passAtK().get(i), "sub-step"));
      }
      body.close("tr").line();
    }
    body.close("tbody", "table", "div", "section").line();
  }

  private void curveEnds(Optional<String> problems, Optional<String> steps) {
    String ends =
        Stream.of(
                problems.map(end -> "that of main problems " + end),
                steps.map(end -> "that of sub-steps " + end))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    if (!ends.isEmpty()) {
      body.element(
          "p",
          "Each curve ends where some have too few samples: %s. The table has what is beyond."
              .formatted(ends));
    }
  }

  private void outcomes() {
    section("outcomes", "Outcomes");
    body.open("div", "class", "wide").open("table").open("thead").open("tr");
    PageHeaders.columns(body, "Outcome", "#Samples", "#Share", "Interval", "");
    body.close("tr", "thead").open("tbody");
    metrics
        .outcomes()
        .forEach((outcome, share) -> {
          body.open("tr").element("th", Formats.name(outcome), "scope", "row");
          body.element("td", Formats.count(share.samples()), "class", "n");
          body.element("td", Formats.percent(share.share().value()), "class", "n");
          body.element("td", Formats.interval(share.share()), "class", "interval");
          body.open("td").add(RowChart.bar(share.share().value())).close("td", "tr").line();
        });
    body.close("tbody", "table", "div");
    notJudged();
    body.close("section").line();
  }

  /**
   * Adds the reasons of SKIPPED samples, with the sub-steps concerned, for the first 1000
   * executions.
   */
  private void notJudged() {
    var reasons = new TreeMap<String, TreeSet<StepId>>();
    var seen = new LinkedHashMap<String, String>();
    for (ScoredSample sample : run.samples()) {
      if (sample.outcome() == Outcome.SKIPPED && seen.size() < 1000) {
        String reason =
            seen.computeIfAbsent(
                sample.execution(),
                key ->
                    run.executions()
                        .apply(key)
                        .map(ExecutionRecord::detail)
                        .orElse("not recorded"));
        reasons.computeIfAbsent(reason, _ -> new TreeSet<>()).add(sample.draw().step());
      }
    }
    if (!reasons.isEmpty()) {
      body.element("h3", "Not judged").open("ul");
      reasons.forEach((reason, steps) -> body.element("li", joined(steps) + ": " + reason));
      body.close("ul");
    }
  }

  private static String joined(Collection<StepId> steps) {
    return steps.stream().map(StepId::toString).collect(Collectors.joining(", "));
  }

  private void subfields() {
    section("subfields", "Subfields");
    body.open("div", "class", "wide").open("table").open("thead").open("tr");
    PageHeaders.columns(body, "Subfield", "#Problems", "Main problems", "", "Sub-steps", "");
    body.close("tr", "thead").open("tbody");
    metrics
        .subfields()
        .forEach((name, subfield) -> {
          body.open("tr").element("th", Formats.subfield(name), "scope", "row");
          body.element("td", Formats.count(subfield.problemCount()), "class", "n");
          PageHeaders.rate(body, subfield.problems());
          PageHeaders.rate(body, subfield.subSteps());
          body.close("tr").line();
        });
    body.close("tbody", "table", "div", "section").line();
  }

  private void heatMap() {
    section("problems", "Problems and sub-steps");
    body.element(
        "p",
        "A cell is a sub-step: the percentage of its samples that passed, ✓ passed and ✗ not where"
            + " there is one sample, ? not judged, – no sample. A cell leads to its failing samples.");
    body.add(HeatMap.of(metrics.scores(), failures.anchors())).close("section").line();
  }

  private void method() {
    section("method", "Method");
    body.open("ul");
    List<String> notes =
        List.of(
            "A main problem passes if all its sub-steps pass; of several samples, the samples of one index belong together.",
            "Samples that could not be judged count as not passed, unless it says otherwise.",
            "Of a sample that changed what judges it (tampered) no test counts as passed; tests that a limit or an error kept from running do not either.",
            "pass@k is the unbiased estimator of Chen et al. 2021 (arXiv 2107.03374, equation 1), averaged over problems or sub-steps.",
            "Ranges are %s. At a rate of exactly 0 or 100 %% they are the exact ones of Clopper and Pearson, with problems as trials."
                .formatted(metrics.options().describe()),
            "Times are of different executions, each counted once; an execution is a sub-step's code with all its tests.");
    notes.forEach(note -> body.element("li", note));
    if (!metrics.groups().isEmpty()) {
      body.element(
          "li",
          "%s: %s. A sample that was tampered or forbidden passes none."
              .formatted(Leaderboard.groupLabels(metrics), Leaderboard.GROUPS));
    }
    body.close("ul", "section").line();
  }
}
