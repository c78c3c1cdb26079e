package dev.crucible.jmh.report;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.metric.Estimate;
import dev.crucible.harness.metric.Interval;
import dev.crucible.harness.report.Html;
import dev.crucible.harness.report.Page;
import dev.crucible.harness.report.RowChart;
import dev.crucible.jmh.result.Amount;
import dev.crucible.jmh.result.BenchGroup;
import dev.crucible.jmh.result.BenchName;
import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.MeasuredOn;
import java.util.List;
import java.util.Map;

/** The report of a run as one self-contained HTML page. */
public final class BenchPage {
  private static final String STYLE = style();

  private final BenchReport report;
  private final Html body = new Html();

  private BenchPage(BenchReport report) {
    this.report = report;
  }

  /** Returns the whole page. */
  public static String html(BenchReport report) {
    var page = new BenchPage(report);
    page.head();
    page.body.open("main").line();
    page.peers();
    page.services();
    page.losses();
    page.scores("macro", "Whole sets of samples", BenchGroup.MACRO);
    FigureSection.add(page.body, report.figures());
    page.scores("micro", "Single costs", BenchGroup.MICRO);
    page.comparison();
    page.method();
    page.body.close("main").line();
    return Page.of("Crucible: benchmarks", STYLE, page.body);
  }

  private void head() {
    MeasuredOn on = report.on();
    body.open("header").element("p", "Crucible benchmarks", "class", "kind");
    body.element("h1", "Benchmarks of " + Wording.date(on));
    body.element("p", "GraalPy " + on.fact(MeasuredOn.MODE), "class", "engine");
    body.element("p", Wording.kind(on));
    body.open("dl", "class", "facts").line();
    on.facts()
        .forEach((name, value) -> {
          if (!name.equals(MeasuredOn.MODE)) {
            fact(name, value);
          }
        });
    on.peers()
        .forEach((name, value) -> {
          if (!name.equals(MeasuredOn.MISSING)) {
            fact(name, value);
          }
        });
    body.close("dl").line();
    on.notes().forEach(note -> body.element("p", note, "class", "notice").line());
    body.close("header").line();
    navigation();
  }

  private void fact(String name, String value) {
    body.open("div").element("dt", name).element("dd", value).close("div").line();
  }

  private void navigation() {
    body.open("nav", "aria-label", "Sections");
    for (Map.Entry<String, String> section :
        List.of(
            Map.entry("peers", "Peers"),
            Map.entry("services", "Services"),
            Map.entry("losses", "Where we lose"),
            Map.entry("macro", "Macro"),
            Map.entry("figures", "Figures"),
            Map.entry("micro", "Micro"),
            Map.entry("baseline", "Baseline"),
            Map.entry("method", "Method"))) {
      body.element("a", section.getValue(), "href", "#" + section.getKey());
    }
    body.close("nav").line();
  }

  private void section(String id, String title) {
    body.open("section", "id", id).element("h2", title).line();
  }

  private void peers() {
    section("peers", "Crucible and its peers");
    report.whyNoPeers().ifPresent(why -> body.element("p", why, "class", "notice"));
    for (PeerTable table : report.peers()) {
      body.element("h3", table.settingText());
      body.open("div", "class", "wide").add(BarChart.of(table)).close("div").line();
      peerTable(table);
    }
    body.close("section").line();
  }

  private void peerTable(PeerTable table) {
    Tables.open(
        body,
        "Throughput, " + table.settingText(),
        "Executor",
        "#Samples/s",
        "#95 %",
        "Crucible is",
        "#95 %",
        "Slower — as fast — faster (log scale)");
    double reach = reach(table.rows().stream().flatMap(row -> row.ratio().stream()).toList());
    for (PeerTable.Row row : table.rows()) {
      body.open("tr").element("th", row.title(), "scope", "row");
      Tables.number(body, Amount.of(row.samplesPerSecond().value()));
      Tables.number(body, Wording.interval(row.samplesPerSecond()));
      body.open("td", "class", row.wins() ? "worse" : "same");
      body.text(row.ratio().map(Wording::ratio).orElse("")).close("td");
      Tables.number(body, row.ratio().map(Wording::ratioInterval).orElse(""));
      body.open("td");
      row.ratio().ifPresent(ratio -> body.add(RowChart.whisker(logarithm(ratio), -reach, reach)));
      body.close("td", "tr").line();
    }
    Tables.close(body);
  }

  private void services() {
    section("services", "Services under load");
    List<ServiceTable> tables = report.services();
    if (tables.isEmpty()) {
      body.element("p", "This run did not measure them: crucible bench serve does.");
    }
    for (ServiceTable table : tables) {
      body.element("h3", table.settingText());
      serviceTable(table);
      table.rows().forEach(row -> row.extras().forEach(extra -> body.element("p", extra)));
    }
    ServiceTable.tails(tables).forEach(tail -> body.element("p", tail));
    body.close("section").line();
  }

  private void serviceTable(ServiceTable table) {
    Tables.open(
        body,
        "Requests, " + table.settingText(),
        "Service",
        "#Requests/s",
        "#95 %",
        "#Median, ms",
        "#p90, ms",
        "#p99, ms",
        "#CPU a request, ms",
        "#Wrong",
        "#Failed",
        "#Busy",
        "Crucible is",
        "#95 %");
    for (ServiceTable.Row row : table.rows()) {
      body.open("tr").element("th", row.title(), "scope", "row");
      Tables.number(body, Amount.of(row.requestsPerSecond().value()));
      Tables.number(body, Wording.interval(row.requestsPerSecond()));
      Tables.number(body, Amount.of(row.median()));
      Tables.number(body, Amount.of(row.p90()));
      Tables.number(body, Amount.of(row.p99()));
      Tables.number(body, Amount.of(row.cpuMillis()));
      Tables.number(body, String.valueOf(row.wrong()));
      Tables.number(body, String.valueOf(row.failed()));
      Tables.number(body, String.valueOf(row.busy()));
      body.open("td", "class", row.wins() ? "worse" : "same");
      body.text(row.ratio().map(Wording::ratio).orElse("")).close("td");
      Tables.number(body, row.ratio().map(Wording::ratioInterval).orElse(""));
      body.close("tr").line();
    }
    Tables.close(body);
  }

  /**
   * Returns the logarithm of a ratio: on a logarithmic scale, twice as fast and twice as slow are
   * equally far from the middle.
   */
  private static Estimate logarithm(Estimate ratio) {
    return new Estimate(
        Math.log(ratio.value()),
        ratio.interval().map(i -> new Interval(Math.log(i.low()), Math.log(i.high()))));
  }

  /** Returns half the width of the axis for ratios, which all rows share. */
  private static double reach(List<Estimate> ratios) {
    return ratios.stream()
        .map(BenchPage::logarithm)
        .mapToDouble(ratio ->
            Math.max(
                Math.abs(ratio.value()),
                ratio
                    .interval()
                    .map(i -> Math.max(Math.abs(i.low()), Math.abs(i.high())))
                    .orElse(0.0)))
        .max()
        .orElse(1);
  }

  private void losses() {
    section("losses", "Where we lose");
    List<String> losses = report.losses();
    if (losses.isEmpty()) {
      body.element("p", "Nowhere that this run measured.");
    } else {
      body.open("ul");
      losses.forEach(loss -> body.element("li", loss));
      body.close("ul").line();
    }
    body.close("section").line();
  }

  private void scores(String id, String title, BenchGroup group) {
    section(id, title);
    List<BenchResult> results = report.results().in(group);
    if (results.isEmpty()) {
      body.element("p", "This run did not measure them.").close("section").line();
      return;
    }
    Tables.open(
        body,
        title,
        "Benchmark",
        "Parameters",
        "#Score ± error",
        "Unit",
        "#Median",
        "#Allocated per operation");
    for (BenchResult result : results) {
      body.open("tr").element("th", BenchName.brief(result.benchmark()), "scope", "row");
      body.element("td", BenchName.params(result.params()));
      Tables.number(body, result.score().text());
      body.element("td", result.score().unit());
      Tables.number(body, result.hasMedian() ? Amount.of(result.score().median()) : "");
      Tables.number(body, Amount.bytes(result.bytesPerOperation()));
      body.close("tr").line();
    }
    Tables.close(body);
    body.close("section").line();
  }

  private void comparison() {
    section("baseline", "Comparison with the baseline");
    report
        .comparison()
        .ifPresentOrElse(
            this::comparison,
            () -> body.element("p", "No baseline was named: --baseline FILE compares."));
    body.close("section").line();
  }

  private void comparison(BaselineComparison comparison) {
    if (!comparison.conditions().isEmpty()) {
      body.element("p", Wording.otherConditions(comparison), "class", "notice").line();
    }
    body.element("p", Wording.verdict(comparison)).line();
    Tables.open(body, "Baseline", "Benchmark", "#Then", "#Now", "Unit", "Now costs", "", "Verdict");
    List<Estimate> costs =
        comparison.changes().stream().map(BaselineComparison.Change::cost).toList();
    double reach = reach(costs);
    for (BaselineComparison.Change change : comparison.changes()) {
      body.open("tr").element("th", change.now().name(), "scope", "row");
      Tables.number(body, change.then().score().text());
      Tables.number(body, change.now().score().text());
      body.element("td", change.now().score().unit());
      body.element("td", Wording.cost(change.cost()));
      body.open("td").add(RowChart.whisker(logarithm(change.cost()), -reach, reach)).close("td");
      body.element("td", change.verdict().toString(), "class", mark(change.verdict()));
      body.close("tr").line();
    }
    Tables.close(body);
    leftOut("Only in this run", comparison.onlyHere());
    leftOut("Only in the baseline", comparison.onlyThere());
  }

  private static String mark(BaselineComparison.Verdict verdict) {
    return switch (verdict) {
      case REGRESSION -> "worse";
      case IMPROVEMENT -> "better";
      case NOISE, UNKNOWN -> "same";
    };
  }

  private void leftOut(String what, List<String> names) {
    if (!names.isEmpty()) {
      body.element("p", "%s: %s.".formatted(what, String.join(", ", names))).line();
    }
  }

  private void method() {
    section("method", "Method");
    body.open("ul");
    body.element(
        "li",
        "Every score is of JMH, in a JVM of its own, which it starts for the benchmark; errors"
            + " after ± are JMH's, half an interval of 99.9 %.");
    body.element(
        "li",
        "Services are the exception: their scores are of a load generator, blocks of the services in"
            + " turn, and errors after ± are computed as JMH's.");
    body.element("li", Ratios.METHOD);
    body.element("li", BaselineComparison.METHOD);
    body.element(
        "li",
        "Allocation is of the Java heap, by JMH's GC profiler; native memory, where NumPy's arrays"
            + " are, is not in it.");
    body.close("ul", "section").line();
  }

  private static String style() {
    return Resources.text(BenchPage.class, "bench.css").strip();
  }
}
