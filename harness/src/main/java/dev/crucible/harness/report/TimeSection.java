package dev.crucible.harness.report;

import dev.crucible.harness.store.SampleList;
import dev.crucible.harness.store.ScoredSample;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The section on execution times: their distribution, the slowest executions, and the number of
 * samples that reused an execution.
 */
final class TimeSection {
  private static final int SLOWEST = 20;

  private final Html body = new Html();

  private TimeSection() {}

  static Html of(SampleList samples) {
    var section = new TimeSection();
    section.write(samples);
    return section.body;
  }

  private void write(SampleList samples) {
    SampleList executions = samples.firstOfEachExecution();
    reuse(samples, executions.size());
    if (!executions.isEmpty()) {
      distribution(new TimeDistribution(executions));
      slowest(executions);
    }
  }

  private void reuse(List<ScoredSample> samples, int executions) {
    long reused = samples.stream().filter(ScoredSample::reused).count();
    Duration saved =
        samples.stream()
            .filter(ScoredSample::reused)
            .map(ScoredSample::wallTime)
            .reduce(Duration.ZERO, Duration::plus);
    body.element(
        "p",
        "%s came to %s: %s executed for this run, %s found again, from equal samples of this or an earlier run%s."
            .formatted(
                Formats.count(samples.size(), "sample"),
                Formats.count(executions, "different execution"),
                Formats.count(samples.size() - reused)
                    + (samples.size() - reused == 1 ? " was" : " were"),
                Formats.count(reused) + (reused == 1 ? " was" : " were"),
                reused == 0 ? "" : ", which saved " + Formats.time(saved) + " of execution"),
        "id",
        "reuse");
  }

  private void distribution(TimeDistribution distribution) {
    body.open("div", "class", "wide")
        .open("table", "class", "percentiles")
        .open("thead")
        .open("tr");
    double[] percents = {50, 75, 90, 95, 99, 100};
    for (double percent : percents) {
      String name = percent == 100 ? "longest" : percent == 50 ? "median" : "p" + (int) percent;
      body.element("th", name, "scope", "col", "class", "n");
    }
    body.element("th", "all together", "scope", "col", "class", "n");
    body.close("tr", "thead").open("tbody").open("tr");
    for (double percent : percents) {
      body.element("td", Formats.time(distribution.percentile(percent)), "class", "n");
    }
    body.element("td", Formats.time(distribution.total()), "class", "n");
    body.close("tr", "tbody", "table", "div").line();
    body.open("div", "class", "wide").add(distribution.chart()).close("div");
    body.open("details", "class", "numbers").element("summary", "The histogram's numbers");
    body.open("div", "class", "wide").add(distribution.table()).close("div", "details").line();
  }

  private void slowest(Collection<ScoredSample> executions) {
    body.element("h3", "Slowest");
    body.open("div", "class", "wide").open("table").open("thead").open("tr");
    PageHeaders.columns(body, "Sub-step", "#Sample", "Outcome", "#Tests held", "#Time");
    body.close("tr", "thead").open("tbody");
    slowestOf(executions).forEach(this::slow);
    body.close("tbody", "table", "div");
  }

  /** Returns the slowest executions, the slowest first; equally slow ones are ordered by draw. */
  private static SortedSet<ScoredSample> slowestOf(Collection<ScoredSample> executions) {
    var slowest =
        new TreeSet<>(
            Comparator.comparing(ScoredSample::wallTime)
                .reversed()
                .thenComparing(ScoredSample::draw));
    for (ScoredSample execution : executions) {
      slowest.add(execution);
      if (slowest.size() > SLOWEST) {
        slowest.pollLast();
      }
    }
    return slowest;
  }

  private void slow(ScoredSample sample) {
    body.open("tr").element("th", sample.draw().step().toString(), "scope", "row");
    body.element("td", Integer.toString(sample.draw().index()), "class", "n");
    body.element("td", Formats.name(sample.outcome()));
    body.element("td", sample.testsPassed() + " of " + sample.tests(), "class", "n");
    body.element("td", Formats.time(sample.wallTime()), "class", "n").close("tr").line();
  }
}
