package dev.crucible.harness.cli;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleFiles;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.harness.score.ResultFile;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRun;
import dev.crucible.harness.score.StepResult;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.problems.BundledProblems;
import dev.crucible.runtime.ResourceLimits;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.environment.EnvironmentSpec;
import dev.crucible.runtime.environment.PythonEnvironment;
import dev.crucible.runtime.environment.PythonEnvironments;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code crucible score}: scores samples against their tests. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Scores samples of SciCode problems: runs each with its tests in a GraalPy context, under limits.",
      "Without options, scores the gold code of the bundled problems."
    },
    footer = {
      "",
      "Examples:",
      "  crucible score",
      "  crucible score --problems problems.jsonl --targets test_data.h5 --samples gold --problem 49",
      "  crucible score --problems problems.jsonl --targets test_data.h5 --samples samples.jsonl --out runs/a",
      "",
      "A line of the samples file: {\"step_number\": \"49.1\", \"code\": \"def ...\", \"sample\": 0}",
      "",
      "Exit codes: 0 scored, whatever the verdicts; 2 wrong usage; 3 the Python environment does not start;",
      "4 an input file or the output folder is missing, broken or does not fit."
    })
final class ScoreCommand implements Callable<Integer> {
  private static final String GOLD = "gold";
  private static final DateTimeFormatter FOLDER_NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Option(
      names = "--problems",
      paramLabel = "FILE",
      description = "Problems, one JSON object a line, as the benchmark publishes them.")
  private Path problemsFile;

  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description = "The expected values of their tests, in the benchmark's HDF5 layout.")
  private Path targetsFile;

  @Option(
      names = "--samples",
      paramLabel = "FILE|DIR|gold",
      defaultValue = GOLD,
      description = {
        "Samples, one JSON object a line; a folder that the benchmark's gencode.py wrote; or 'gold'"
            + " for the reference code (${DEFAULT-VALUE}).",
        "May be given several times: each folder is one more draw of its sub-steps."
      })
  private List<String> samples = List.of();

  @Option(
      names = "--problem",
      paramLabel = "ID",
      description = "Score only this problem; may be given several times.")
  private List<String> problemIds = List.of();

  @Option(
      names = "--step",
      paramLabel = "ID",
      description = "Score only this sub-step, such as 49.1; may be given several times.")
  private List<String> stepIds = List.of();

  @ArgGroup(validate = false, heading = "%nLimits, for a sub-step with all its tests:%n")
  private LimitOptions limitOptions = new LimitOptions();

  @ArgGroup(validate = false, heading = "%nWhere samples run:%n")
  private SandboxOptions sandboxOptions = new SandboxOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for results.jsonl; a new one under runs/ unless given.")
  private Path out;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    ResourceLimits limits = checked(limitOptions::limits);
    checked(sandboxOptions::check);
    if ((problemsFile == null) != (targetsFile == null)) {
      throw usage("--problems and --targets belong together: give both, or neither.");
    }
    ProblemSet problems = problems();
    try (TargetFile targets = targets()) {
      SampleSource source = sampleSource(problems);
      List<Draw> draws = chosen(problems, source);
      Scorer.check(problems, source, targets, draws);
      score(problems, source, targets, draws, limits);
    }
    return ExitCode.OK;
  }

  private void score(
      ProblemSet problems,
      SampleSource source,
      TargetFile targets,
      List<Draw> draws,
      ResourceLimits limits)
      throws InterruptedException {
    StageTimes times = new StageTimes();
    try (ResultFile file = ResultFile.create(outFolder());
        var _ = InterruptNotice.of(err(), file.path())) {
      PythonEnvironment environment = times.time("Python environment", this::environment);
      try (Sandbox sandbox = times.time(sandboxOptions.stageName(), () -> open(environment))) {
        String engine = EngineLine.of(sandbox.engine(), environment, sandboxOptions.placement());
        err().println(engine);
        List<StepResult> results;
        try (var progress = ScoreProgress.to(err(), draws.size())) {
          var scorer = new Scorer(problems, source, targets, sandbox, limits);
          var run = new ScoringRun(scorer, file, progress);
          results = times.time("scoring", () -> run.score(draws, sandboxOptions.parallel()));
        }
        new ScoreReport(out()).print(results, engine, times, file.path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an option's value does not allow is wrong usage. */
  private <T> T checked(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private ProblemSet problems() {
    if (problemsFile != null) {
      return ProblemReader.read(problemsFile);
    }
    try (InputStream in = BundledProblems.problems()) {
      return ProblemReader.read("the bundled problems", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TargetFile targets() {
    if (targetsFile != null) {
      return TargetFile.open(targetsFile);
    }
    try (InputStream in = BundledProblems.targets()) {
      return TargetFile.of("the bundled targets", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SampleSource sampleSource(ProblemSet problems) {
    if (samples.equals(List.of(GOLD))) {
      return SampleSource.gold(problems);
    }
    List<Path> paths = samples.stream().map(Path::of).toList();
    return SampleSource.of(problems, SampleFiles.read(paths, problems));
  }

  /** The samples that --problem and --step choose; all when neither is given. */
  private List<Draw> chosen(ProblemSet problems, SampleSource source) {
    var steps = new TreeSet<StepId>();
    for (String id : problemIds) {
      Problem problem = problems.problem(id).orElseThrow(() -> notThere("problem", id, problems));
      problem.subSteps().forEach(step -> steps.add(step.id()));
    }
    for (String text : stepIds) {
      StepId id = stepId(text);
      if (problems.problemOf(id).isEmpty()) {
        throw notThere("sub-step", text, problems);
      }
      steps.add(id);
    }
    List<Draw> draws =
        problemIds.isEmpty() && stepIds.isEmpty()
            ? source.draws()
            : source.draws().stream().filter(draw -> steps.contains(draw.step())).toList();
    if (draws.isEmpty()) {
      throw new DataException(
          "There is nothing to score: no sample is for a sub-step that was chosen.");
    }
    return draws;
  }

  private StepId stepId(String text) {
    try {
      return StepId.parse(text);
    } catch (IllegalArgumentException e) {
      throw usage("--step is '%s': give a number such as 49.1.".formatted(text));
    }
  }

  private static DataException notThere(String what, String id, ProblemSet problems) {
    return new DataException(
        "There is no %s %s in %s: name one that is there.".formatted(what, id, problems.source()));
  }

  private Path outFolder() {
    return out != null
        ? out
        : Path.of("runs", LocalDateTime.now(ZoneId.systemDefault()).format(FOLDER_NAME));
  }

  private PythonEnvironment environment() {
    try (EnvProgress progress = EnvProgress.to(err())) {
      return PythonEnvironments.ensure(EnvironmentSpec.standard(), progress);
    }
  }

  private Sandbox open(PythonEnvironment environment) {
    SandboxConfig.Builder config = sandboxOptions.configure(environment.executable());
    return sandboxOptions.open(GuestModules.addTo(config).build());
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private PrintWriter err() {
    return command.commandLine().getErr();
  }
}
