package dev.crucible.harness.cli.command;

import dev.crucible.harness.cli.console.ConsoleWriter;
import dev.crucible.harness.cli.console.Palette;
import dev.crucible.harness.cli.console.StageTimes;
import dev.crucible.harness.cli.option.OfficialOptions;
import dev.crucible.harness.metric.GroupRates;
import dev.crucible.harness.metric.Losses;
import dev.crucible.harness.metric.ProblemScores;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.report.Formats;
import dev.crucible.harness.report.LossSentences;
import dev.crucible.harness.score.PhaseTotals;
import dev.crucible.harness.score.Summary;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A printer of a run's results, as a table by problem and sub-step, and of its rates. */
public final class ScoreReport {
  private static final int DETAIL_WIDTH = 100;

  private final PrintWriter out;
  private final Palette palette;

  /** Creates a printer to {@code out}, in the colours of that stream. */
  public ScoreReport(PrintWriter out) {
    this.out = out;
    this.palette = ConsoleWriter.paletteOf(out);
  }

  /**
   * Prints the results of a run.
   *
   * @param engine the engine, as text
   * @param times the time of each stage of the command
   * @param phases the total time of each phase of executions
   * @param directory the run's directory
   */
  public void print(
      RunData data, String engine, StageTimes times, PhaseTotals phases, Path directory) {
    String problem = "";
    SequencedMap<StepId, List<ScoredSample>> bySubStep = data.samples().bySubStep();
    boolean tasks = !bySubStep.isEmpty() && bySubStep.keySet().stream().allMatch(StepId::isTask);
    for (Map.Entry<StepId, List<ScoredSample>> entry : bySubStep.entrySet()) {
      if (!entry.getKey().problem().equals(problem)) {
        heading(entry.getKey(), problem.isEmpty());
        problem = entry.getKey().problem();
      }
      List<ScoredSample> of = entry.getValue();
      out.println(of.size() == 1 ? single(of.getFirst(), data) : several(entry.getKey(), of));
    }
    rates(data, tasks);
    String rules = data.info().fact(OfficialOptions.RULES);
    if (!rules.isEmpty()) {
      out.printf("rules      %s%n", rules);
    }
    out.printf("engine     %s%n", engine);
    out.printf("time       %s%n", times);
    if (!phases.total().isZero()) {
      out.printf("phases     %s%n", shares(phases));
    }
    out.printf("results    %s%n", directory);
    out.flush();
  }

  /** Prints what stands above the sub-steps of a problem; tasks stand below each other. */
  private void heading(StepId first, boolean atStart) {
    if (!first.isTask()) {
      out.printf("%n%s%n", palette.heading("problem " + first.problem()));
    } else if (atStart) {
      out.println();
    }
  }

  /** Formats the shares of the time in workers: {@code sample 61.2 %, tests 20.1 %}. */
  private static String shares(PhaseTotals phases) {
    Map<String, Duration> named = new LinkedHashMap<>();
    phases.times().forEach((phase, time) -> named.put(phase.name().toLowerCase(Locale.ROOT), time));
    named.put("handing over", phases.other());
    return named.entrySet().stream()
        .map(entry ->
            String.format(
                Locale.ROOT,
                "%s %.1f %%",
                entry.getKey(),
                100.0 * entry.getValue().toNanos() / phases.total().toNanos()))
        .collect(Collectors.joining(", "));
  }

  private String single(ScoredSample result, RunData data) {
    String row =
        String.format(
            Locale.ROOT,
            "  %-8s %s %9.3f s   %s",
            result.draw().step(),
            palette.outcome(result.outcome(), "%-12s".formatted(result.outcome())),
            result.wallTime().toNanos() / 1e9,
            data.executions().apply(result.execution()).map(ScoreReport::reason).orElse(""));
    return row.stripTrailing();
  }

  private static String reason(ExecutionRecord execution) {
    String place =
        execution.outcome() == Outcome.SKIPPED
            ? ""
            : execution.failure().map(failure -> failure.place() + ": ").orElse("");
    String line = (place + execution.detail()).lines().findFirst().orElse("");
    return line.length() <= DETAIL_WIDTH ? line : line.substring(0, DETAIL_WIDTH - 3) + "...";
  }

  private String several(StepId step, List<ScoredSample> results) {
    double mean =
        results.stream().mapToDouble(r -> r.wallTime().toNanos() / 1e9).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "  %-8s %-12s %9.3f s   %s",
        step,
        results.stream().filter(ScoredSample::passed).count() + "/" + results.size() + " passed",
        mean,
        tally(Summary.of(results).outcomes()));
  }

  private void rates(RunData data, boolean tasks) {
    Summary summary = Summary.of(data.samples());
    Losses losses = Losses.of(data);
    out.printf("%n%-10s %s%n", tasks ? "tasks" : "sub-steps", rate(summary.subSteps()));
    if (!tasks) {
      out.printf("problems   %s%n", rate(ProblemScores.rate(data)));
    }
    GroupRates.of(data).forEach(group -> out.printf("%-10s %s%n", group.label(), rate(group)));
    if (summary.subSteps().passed() < summary.subSteps().total()) {
      out.printf("tests      %s%n", tests(summary.tests(), losses.stopped()));
    }
    out.printf("outcomes   %s%n", tally(summary.outcomes()));
    LossSentences.of(losses, summary.subSteps().total())
        .forEach((name, sentence) -> out.printf("%-10s %s%n", name, sentence));
  }

  private static String tests(Summary.Tests tests, int stopped) {
    var text = new StringBuilder();
    text.append(Formats.percent(tests.ofAll(), stopped > 0))
        .append(" of a sample's passed on average");
    if (tests.judged() < tests.total()) {
      text.append(
          "; %s where it could be judged"
              .formatted(Formats.percent(tests.ofJudged(), stopped > 0)));
    }
    if (stopped > 0) {
      text.append(
          "; %s ended at the first that failed (--all-tests runs the others)"
              .formatted(Formats.count(stopped, "sample")));
    }
    return text.toString();
  }

  /** Formats the rate on a group of tests, with pass@k. */
  private static String rate(GroupRates group) {
    return Stream.concat(
            Stream.of(rate(group.samples())),
            group.passAtK().entrySet().stream()
                .map(entry ->
                    "pass@%d %s".formatted(entry.getKey(), Formats.percent(entry.getValue()))))
        .collect(Collectors.joining("; "));
  }

  private static String rate(Summary.Rate rate) {
    String all =
        String.format(
            Locale.ROOT,
            "%d of %d passed (%.1f %%)",
            rate.passed(),
            rate.total(),
            100 * rate.ofAll());
    return rate.judged() == rate.total()
        ? all
        : all
            + String.format(
                Locale.ROOT,
                "; %d of the %d that could be judged (%.1f %%)",
                rate.passed(),
                rate.judged(),
                100 * rate.ofJudged());
  }

  private String tally(Map<Outcome, Integer> outcomes) {
    return outcomes.entrySet().stream()
        .map(e -> e.getValue() + " " + palette.outcome(e.getKey()))
        .collect(Collectors.joining(", "));
  }
}
