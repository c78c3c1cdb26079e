package dev.crucible.jmh.report;

import dev.crucible.jmh.result.Amount;
import dev.crucible.jmh.result.BenchGroup;
import dev.crucible.jmh.result.BenchResult;
import java.util.List;
import java.util.Optional;

/** The report of a run as text for a terminal. */
public final class BenchText {
  private final BenchReport report;
  private final StringBuilder text = new StringBuilder();

  private BenchText(BenchReport report) {
    this.report = report;
  }

  /** Returns the text, in lines. */
  public static String of(BenchReport report) {
    var summary = new BenchText(report);
    summary.peers();
    summary.services();
    summary.scores(BenchGroup.MICRO);
    summary.scores(BenchGroup.MACRO);
    summary.losses();
    summary.comparison();
    summary.line("");
    summary.line(Wording.conditions(report.on()));
    summary.line(Wording.kind(report.on()));
    report.on().notes().forEach(summary::line);
    return summary.text.toString().stripLeading();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void peers() {
    report.whyNoPeers().ifPresent(this::line);
    for (PeerTable table : report.peers()) {
      line("");
      line("%-64s %10s  %s".formatted(table.settingText(), "samples/s", "Crucible is"));
      for (PeerTable.Row row : table.rows()) {
        line(
            "  %-62s %10s  %s"
                .formatted(
                    row.title(),
                    Amount.of(row.samplesPerSecond().value()),
                    row.ratio()
                        .map(ratio -> bracketed(Wording.ratio(ratio), Wording.ratioInterval(ratio)))
                        .orElse(""))
                .stripTrailing());
      }
    }
  }

  private void services() {
    for (ServiceTable table : report.services()) {
      line("");
      line(
          "%-44s %10s %8s %8s %8s %8s %6s %6s %6s  %s"
              .formatted(
                  table.settingText(),
                  "requests/s",
                  "p50, ms",
                  "p90, ms",
                  "p99, ms",
                  "CPU, ms",
                  "wrong",
                  "failed",
                  "busy",
                  "Crucible is"));
      for (ServiceTable.Row row : table.rows()) {
        line(
            "  %-42s %10s %8s %8s %8s %8s %6d %6d %6d  %s"
                .formatted(
                    row.title(),
                    Amount.of(row.requestsPerSecond().value()),
                    Amount.of(row.median()),
                    Amount.of(row.p90()),
                    Amount.of(row.p99()),
                    Amount.of(row.cpuMillis()),
                    row.wrong(),
                    row.failed(),
                    row.busy(),
                    row.ratio()
                        .map(ratio -> bracketed(Wording.ratio(ratio), Wording.ratioInterval(ratio)))
                        .orElse(""))
                .stripTrailing());
      }
      table.rows().forEach(row -> row.extras().forEach(extra -> line("  " + extra)));
    }
    ServiceTable.tails(report.services()).forEach(this::line);
  }

  private static String bracketed(String value, String interval) {
    return interval.isEmpty() ? value : "%s (%s)".formatted(value, interval);
  }

  private void scores(BenchGroup group) {
    List<BenchResult> results = report.results().in(group);
    if (results.isEmpty()) {
      return;
    }
    line("");
    line(group.toString());
    for (BenchResult result : results) {
      line(
          "  %-62s %10s  %s"
              .formatted(result.name(), result.score().text(), result.score().unit()));
    }
  }

  private void losses() {
    List<String> losses = report.losses();
    if (!losses.isEmpty()) {
      line("");
      line("where we lose");
      losses.forEach(loss -> line("  " + loss));
    }
  }

  private void comparison() {
    Optional<BaselineComparison> comparison = report.comparison();
    if (comparison.isEmpty()) {
      return;
    }
    line("");
    line("baseline");
    line("  " + Wording.verdict(comparison.get()));
    if (!comparison.get().conditions().isEmpty()) {
      line("  " + Wording.otherConditions(comparison.get()));
    }
    for (BaselineComparison.Change change :
        comparison.get().with(BaselineComparison.Verdict.REGRESSION)) {
      line(
          "  slower: %s, %s -> %s %s, %s"
              .formatted(
                  change.now().name(),
                  Amount.of(change.then().score().value()),
                  Amount.of(change.now().score().value()),
                  change.now().score().unit(),
                  Wording.cost(change.cost())));
    }
  }
}
