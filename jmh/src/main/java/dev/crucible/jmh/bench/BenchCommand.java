package dev.crucible.jmh.bench;

import dev.crucible.harness.cli.command.CrucibleCommand;
import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.harness.data.DataException;
import dev.crucible.jmh.Figure;
import dev.crucible.jmh.report.BaselineComparison;
import dev.crucible.jmh.report.BenchPage;
import dev.crucible.jmh.report.BenchReport;
import dev.crucible.jmh.report.BenchText;
import dev.crucible.jmh.report.Readme;
import dev.crucible.jmh.report.ReadmeTable;
import dev.crucible.jmh.result.BenchFile;
import dev.crucible.jmh.result.BenchGroup;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code crucible bench}: measures the scoring core, and compares it with a baseline.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = BenchServeCommand.class,
    description = {
      "Measures the scoring core, beside other executors.",
      "The benchmarks run with JMH: single costs (micro), whole sets of samples (macro), and CPython",
      "executors beside Crucible on the same samples (peers). Writes JMH's results, what they were"
          + " measured",
      "on, and a page with charts: bench-results.json, environment.json, bench.html."
    },
    footer = {
      "",
      "--quick ends within 5 minutes, once the Python environments are there: about 110 s for"
          + " peers, 85 s for",
      "micro and 85 s for macro, or all of it for a group that is named alone. It runs one JVM a"
          + " benchmark,",
      "few iterations and the first value of each parameter, and says what it left out. For numbers"
          + " to keep,",
      "measure without it: --list shows what that takes.",
      "",
      "Examples:",
      "  crucible bench --quick",
      "  crucible bench micro --benchmark trivialSample",
      "  crucible bench peers --out bench/a --save baseline.json",
      "  crucible bench --baseline baseline.json --fail-on-regression",
      "  crucible bench --from bench/a/bench-results.json --readme README.md",
      "  crucible bench serve --help",
      "",
      "Exit codes: 0 done; 2 wrong usage; 3 the Python environment does not start; 4 a file is"
          + " missing,",
      "broken or cannot be written; 5 a benchmark failed, or with --fail-on-regression one became"
          + " slower."
    })
final class BenchCommand extends CrucibleCommand {
  private static final int OK = 0;
  private static final int INCOMPLETE = 5;

  /** The name of the page in the directory of a run. */
  static final String PAGE = "bench.html";

  @Parameters(
      paramLabel = "micro|macro|peers",
      arity = "0..*",
      completionCandidates = GroupNames.class,
      description = "What to run (default: all).")
  private List<String> names = List.of();

  @Option(
      names = "--quick",
      description = "End within 5 minutes: fewer iterations, parameters and benchmarks.")
  private boolean quick;

  @Option(
      names = "--benchmark",
      paramLabel = "REGEX",
      description = "Only those in whose name, parameters included, this is found.")
  private String benchmark;

  @Option(names = "--list", description = "Show what would run, and about how long; run nothing.")
  private boolean list;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Directory for the files (default: a new one under bench/).")
  private Path out;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Measure nothing: take the bench-results.json of an earlier run.")
  private Path from;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Compare with these earlier results, and name what became slower beyond noise.")
  private Path baseline;

  @Option(
      names = "--fail-on-regression",
      description = "Exit with 5 when something became slower beyond noise; goes with --baseline.")
  private boolean failOnRegression;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Keep the results here, too, as a baseline for later runs.")
  private Path save;

  @Option(
      names = "--readme",
      paramLabel = "FILE",
      description =
          "Rewrite the table in this file, between its bench:begin and bench:end comments.")
  private Path readme;

  private final Callable<PeerFacts> peers;

  /**
   * Creates the command.
   *
   * @param peers prepares the environment of the peers and returns its description
   */
  BenchCommand(Callable<PeerFacts> peers) {
    this.peers = peers;
  }

  /** The names of the groups, for shell completion. */
  private static final class GroupNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(BenchGroup.values()).map(BenchGroup::toString).iterator();
    }
  }

  @Override
  public Integer call() throws Exception {
    check();
    if (list) {
      list();
      return OK;
    }
    Optional<BenchResults> then = Optional.ofNullable(baseline).map(BenchResults::read);
    return from == null ? measure(then) : show(from, then);
  }

  private void check() {
    if (from != null && (quick || list || benchmark != null || !names.isEmpty())) {
      throw wrongUsage(
          "--from measures nothing: leave out groups, --quick, --list and --benchmark.");
    }
    if (failOnRegression && baseline == null) {
      throw wrongUsage("--fail-on-regression needs a --baseline to compare with.");
    }
  }

  private List<BenchGroup> groups() {
    return names.isEmpty()
        ? List.of(BenchGroup.values())
        : names.stream().map(this::group).distinct().sorted().toList();
  }

  private BenchGroup group(String name) {
    return Arrays.stream(BenchGroup.values())
        .filter(group -> group.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            wrongUsage(
                "There are no benchmarks '%s': give micro, macro or peers.".formatted(name)));
  }

  private List<BenchCase> cases() {
    Pattern wanted = wanted();
    List<BenchCase> cases =
        groups().stream()
            .flatMap(group -> BenchCases.of(group, quick).stream())
            .filter(one -> wanted.matcher(one.name()).find())
            .toList();
    if (cases.isEmpty()) {
      throw wrongUsage(
          "No benchmark fits --benchmark %s: --list shows their names.".formatted(wanted));
    }
    return cases;
  }

  private Pattern wanted() {
    try {
      return Pattern.compile(benchmark == null ? "" : benchmark);
    } catch (PatternSyntaxException e) {
      throw wrongUsage("--benchmark is no regular expression: %s.".formatted(e.getDescription()));
    }
  }

  private void list() {
    PrintWriter to = out();
    long seconds = 0;
    for (BenchCase one : cases()) {
      to.printf("%-6s %4d s  %s%n", one.group(), one.pace().estimate().toSeconds(), one.name());
      seconds += one.pace().estimate().toSeconds();
    }
    to.printf(
        "about %d min%s%n",
        Math.ceilDiv(seconds, 60), quick ? ", of which --quick runs what fits into 5" : "");
    to.flush();
  }

  private int measure(Optional<BenchResults> then) throws Exception {
    List<BenchCase> cases = cases();
    Path directory = directory();
    var measuring = new Measuring(peers, version(), quick, err());
    boolean complete = measuring.measure(cases, directory);
    int shown = show(directory.resolve(BenchResults.FILE), then);
    return complete ? shown : INCOMPLETE;
  }

  private String version() {
    return String.join(" ", spec().root().version()).replaceFirst("^crucible ", "");
  }

  private Path directory() {
    return out == null ? RunDirectory.fresh() : out;
  }

  /** Writes the page and the README's table of results that are on disk, and prints the summary. */
  private int show(Path file, Optional<BenchResults> then) {
    BenchResults results = BenchResults.read(file);
    Optional<MeasuredOn> on = MeasuredOn.of(file);
    Optional<BaselineComparison> comparison =
        then.map(earlier -> BaselineComparison.of(earlier, results, MeasuredOn.of(baseline), on));
    var report =
        new BenchReport(
            on.orElseThrow(() -> noEnvironment(file)), results, figures(file), comparison);
    Path directory = out == null ? file.toAbsolutePath().getParent() : out;
    OutputFile.write(directory.resolve(PAGE), BenchPage.html(report));
    if (save != null) {
      OutputFile.write(save, BenchFile.read(file));
      report.on().write(MeasuredOn.beside(save));
    }
    if (readme != null) {
      Readme.rewrite(readme, ReadmeTable.of(report));
    }
    tell(report, file, directory.resolve(PAGE));
    boolean slower =
        comparison.map(c -> !c.with(BaselineComparison.Verdict.REGRESSION).isEmpty()).orElse(false);
    return failOnRegression && slower ? INCOMPLETE : OK;
  }

  private void tell(BenchReport report, Path file, Path page) {
    PrintWriter to = out();
    to.print(BenchText.of(report));
    to.printf("%nresults  %s%npage     %s%n", file, page);
    to.flush();
  }

  private static DataException noEnvironment(Path file) {
    return new DataException(
        ("There is no %s beside %s, which says what it was measured on: give the results where"
                + " 'crucible bench' left them.")
            .formatted(MeasuredOn.beside(file).getFileName(), file));
  }

  private static List<Figure> figures(Path file) {
    Path directory = file.resolveSibling(Measuring.FIGURES);
    return Files.isDirectory(directory) ? Figure.in(directory) : List.of();
  }
}
