package dev.crucible.harness.cli.command;

import dev.crucible.harness.audit.AuditFile;
import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.harness.cli.option.MetricOptions;
import dev.crucible.harness.cli.option.OptionValues;
import dev.crucible.harness.metric.BootstrapOptions;
import dev.crucible.harness.metric.RunMetrics;
import dev.crucible.harness.report.Leaderboard;
import dev.crucible.harness.report.RunReport;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunReader;
import dev.crucible.harness.store.RunStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code crucible report}, which writes a run's page and its row of a leaderboard. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a run's page and the leaderboard's table.",
      "The page is HTML that needs nothing else (report.html); the table has pass@k, as Markdown and JSON",
      "(leaderboard.md, leaderboard.json)."
    },
    footer = {
      "",
      "Examples:",
      "  crucible report runs/20261122-011915",
      "  crucible report runs/a --out /tmp/a --k 1,10,100",
      "  crucible report runs/a --parquet a.parquet",
      "  crucible report runs/a --json | jq .main_problems.rate",
      "",
      "Exit codes: 0 done; 2 wrong usage; 4 there is no such run, or a file cannot be written."
    })
public final class ReportCommand extends CrucibleCommand {

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's directory.")
  private Path runDirectory;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Directory for the files (default: the run's own).")
  private Path out;

  @Option(
      names = "--k",
      paramLabel = "K,...",
      split = ",",
      description = "Values of k for pass@k (default: 1, 2, 3, 5, 10 and so on).")
  private List<Integer> ks = List.of();

  @Option(
      names = "--parquet",
      paramLabel = "FILE",
      description = "Write everything known of each sample, too, as Apache Parquet.")
  private Path parquet;

  @ArgGroup(exclusive = true, heading = "%nFor machines:%n")
  private Printed printed = new Printed();

  @ArgGroup(validate = false, heading = "%nConfidence intervals:%n")
  private MetricOptions metricOptions = new MetricOptions();

  private final RunSource runs;

  /** Options to print the row instead of writing files. */
  private static final class Printed {
    @Option(names = "--json", description = "Print the table as JSON, and write no file.")
    private boolean json;

    @Option(names = "--markdown", description = "Print the table as Markdown, and write no file.")
    private boolean markdown;
  }

  ReportCommand() {
    this(RunSource.ofStore());
  }

  ReportCommand(RunSource runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    BootstrapOptions bootstrap = bootstrap();
    runs.read(runDirectory, run -> report(run, bootstrap));
    if (parquet != null) {
      writeParquet();
    }
    return ExitCode.OK;
  }

  private void report(RunData run, BootstrapOptions bootstrap) {
    RunMetrics metrics = RunMetrics.of(run, ks, bootstrap);
    var leaderboard = new Leaderboard(run, metrics);
    PrintWriter to = out();
    if (printed.json) {
      to.print(leaderboard.json());
    } else if (printed.markdown) {
      to.print(leaderboard.markdown());
    } else {
      Path directory = out == null ? runDirectory : out;
      write(
          directory.resolve("report.html"),
          RunReport.html(run, metrics, AuditFile.read(runDirectory)));
      write(directory.resolve("leaderboard.md"), leaderboard.markdown());
      write(directory.resolve("leaderboard.json"), leaderboard.json());
    }
    to.flush();
  }

  private void writeParquet() {
    try (RunReader reader = RunStore.read(runDirectory)) {
      reader.writeParquet(parquet);
    }
    if (!printed.json && !printed.markdown) {
      out().println(parquet);
      out().flush();
    }
  }

  private void write(Path file, String text) {
    OutputFile.write(file, text);
    out().println(file);
  }

  private BootstrapOptions bootstrap() {
    check(() -> ks.forEach(k -> OptionValues.atLeast("--k", k, 1)));
    if (out != null && (printed.json || printed.markdown)) {
      throw wrongUsage(
          "--out names a directory for files, and --json and --markdown write none: leave one out.");
    }
    return checked(metricOptions::bootstrap);
  }
}
