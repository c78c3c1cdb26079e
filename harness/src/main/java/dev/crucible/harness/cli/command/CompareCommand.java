package dev.crucible.harness.cli.command;

import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.harness.cli.option.MetricOptions;
import dev.crucible.harness.metric.BootstrapOptions;
import dev.crucible.harness.metric.Comparison;
import dev.crucible.harness.report.CompareReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code crucible compare}, which compares two runs. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares two runs on the problems and sub-steps that both have.",
      "Shows rates, their difference with its interval and the p-value of a paired test, by subfield and",
      "group of tests too, and the sub-steps that changed."
    },
    footer = {
      "",
      "Examples:",
      "  crucible compare runs/a runs/b",
      "  crucible compare runs/a runs/b --html a-b.html",
      "  crucible compare runs/a runs/b --json | jq .sub_steps.difference",
      "",
      "Exit codes: 0 done, whichever is better; 2 wrong usage; 4 there is no such run, or a file cannot be",
      "written."
    })
public final class CompareCommand extends CrucibleCommand {

  @Parameters(index = "0", paramLabel = "A", description = "The first run's directory.")
  private Path directoryA;

  @Parameters(index = "1", paramLabel = "B", description = "The second run's directory.")
  private Path directoryB;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "Write an HTML page, too.")
  private Path html;

  @ArgGroup(validate = false, heading = "%nIntervals and tests:%n")
  private MetricOptions metricOptions = new MetricOptions();

  private final RunSource runs;

  CompareCommand() {
    this(RunSource.ofStore());
  }

  CompareCommand(RunSource runs) {
    this.runs = runs;
  }

  @Override
  public Integer call() {
    BootstrapOptions bootstrap = bootstrap();
    runs.read(directoryA, a -> runs.read(directoryB, b -> compare(Comparison.of(a, b, bootstrap))));
    return ExitCode.OK;
  }

  private void compare(Comparison comparison) {
    var report = new CompareReport(comparison);
    if (html != null) {
      OutputFile.write(html, report.html());
    }
    PrintWriter out = out();
    out.print(json ? report.json() : report.text());
    out.flush();
  }

  private BootstrapOptions bootstrap() {
    return checked(metricOptions::bootstrap);
  }
}
