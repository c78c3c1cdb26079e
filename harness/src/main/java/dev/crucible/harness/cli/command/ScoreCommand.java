package dev.crucible.harness.cli.command;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.cache.CacheLocation;
import dev.crucible.harness.audit.Packages;
import dev.crucible.harness.cli.console.InterruptNotice;
import dev.crucible.harness.cli.console.ScoreProgress;
import dev.crucible.harness.cli.console.StageTimes;
import dev.crucible.harness.cli.option.ClusterOptions;
import dev.crucible.harness.cli.option.EnvironmentChoice;
import dev.crucible.harness.cli.option.LimitOptions;
import dev.crucible.harness.cli.option.OfficialOptions;
import dev.crucible.harness.cli.option.OutputOptions;
import dev.crucible.harness.cli.option.ProblemOptions;
import dev.crucible.harness.cli.option.RunOptions;
import dev.crucible.harness.cli.option.SampleOptions;
import dev.crucible.harness.cli.option.SandboxOptions;
import dev.crucible.harness.cli.option.TargetOptions;
import dev.crucible.harness.cluster.Cluster;
import dev.crucible.harness.cluster.ClusterSetup;
import dev.crucible.harness.cluster.NodeSandbox;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleOrigin;
import dev.crucible.harness.sample.SampleSet;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.sample.ScicodeOutputs;
import dev.crucible.harness.score.ExpectedTimes;
import dev.crucible.harness.score.PhaseTotals;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.ScoringRun;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.ResultCache;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Sandbox;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The command {@code crucible score}, which scores samples with their tests. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Scores samples of SciCode, HumanEval, MBPP, EvalPlus, LiveCodeBench and APPS.",
      "Runs each with its tests in a GraalPy context, under limits. Results go to the run's directory.",
      "Without options, scores the gold code of the bundled problems."
    },
    footer = {
      "",
      "Results are kept in the directory that --out names, as they come: a run that was interrupted, even by",
      "kill -9, continues with --resume, and nothing is lost or scored twice.",
      "",
      "Examples:",
      "  crucible score",
      "  crucible score --problems problems.jsonl --targets test_data.h5 --samples gold --problem 49",
      "  crucible score --problems problems.jsonl --targets test_data.h5 --samples samples.jsonl --out runs/a",
      "  crucible score --resume runs/a",
      "",
      "A line of the samples file: {\"step_number\": \"49.1\", \"code\": \"def ...\", \"sample\": 0}",
      "",
      "Exit codes: 0 scored, whatever the verdicts; 1 a fault of Crucible; 2 wrong usage;",
      "3 the Python environment or the sandbox does not start;",
      "4 an input file, a configuration file or the output directory is missing, broken",
      "or does not fit."
    })
public final class ScoreCommand extends CrucibleCommand {
  private static final DateTimeFormatter DIRECTORY_NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @ArgGroup(validate = false, heading = "%nWhat is scored:%n")
  private ProblemOptions problemOptions = new ProblemOptions();

  @ArgGroup(validate = false)
  private TargetOptions targetOptions = new TargetOptions();

  @ArgGroup(validate = false)
  private SampleOptions sampleOptions = new SampleOptions();

  @ArgGroup(validate = false)
  private OfficialOptions officialOptions = new OfficialOptions();

  @ArgGroup(validate = false, heading = "%nWhat the run is called in reports:%n")
  private RunOptions runOptions = new RunOptions();

  @Option(
      names = "--all-tests",
      description =
          "Run every test of a sub-step, also after one that failed, and keep how many passed.")
  private boolean allTests;

  @Option(
      names = "--no-cache",
      description = "Execute also what an earlier run has executed with the same versions.")
  private boolean noCache;

  @Option(
      names = "--no-dedupe",
      description = "Execute equal samples one by one; implies --no-cache.")
  private boolean noDedupe;

  @ArgGroup(validate = false, heading = "%nLimits, for a sub-step with all its tests:%n")
  private LimitOptions limitOptions = new LimitOptions();

  @ArgGroup(validate = false, heading = "%nWhere samples run:%n")
  private SandboxOptions sandboxOptions = new SandboxOptions();

  @ArgGroup(validate = false, heading = "%nOn a cluster:%n")
  private ClusterOptions clusterOptions = new ClusterOptions();

  @ArgGroup(validate = false, heading = "%nResults:%n")
  private OutputOptions outputOptions = new OutputOptions();

  @Override
  public Integer call() throws InterruptedException {
    if (outputOptions.resume() != null && !outputOptions.resuming()) {
      check(this::requireNothingElse);
      return resume(outputOptions.resume());
    }
    ExecutionLimits limits = checked(this::limits);
    check(sandboxOptions::check);
    ProblemSet problems = checked(problemOptions::problems);
    check(() -> targetOptions.requireFor(problemOptions, problems));
    check(() -> officialOptions.requireScicode(problems));
    check(this::requireOneFile);
    check(clusterOptions::check);
    Path directory = outDirectory();
    if (!outputOptions.resuming()) {
      RunStore.requireFree(directory);
    }
    if (clusterOptions.wanted()) {
      check(this::requireForCluster);
      scoreOnCluster(problems, limits, directory);
      return ExitCode.OK;
    }
    try (Targets targets = targetOptions.open(problems)) {
      ScoringInput input = input(problems, targets);
      Scorer.check(input.problems(), input.source(), targets, input.draws());
      score(input, limits, directory);
    }
    return ExitCode.OK;
  }

  /**
   * Opens the input of a run that was started with this command's options, and passes it to {@code
   * use}. Executes nothing.
   *
   * @param versions the versions that judged the run
   * @throws DataException if a file cannot be read, or was read by a cluster and is not a local
   *     file of JSON lines
   */
  void reopen(Versions versions, ScoredAgain use) throws InterruptedException {
    if (clusterOptions.wanted()) {
      sampleOptions.requireLocal();
    }
    ExecutionLimits limits = checked(this::limits);
    ProblemSet problems = checked(problemOptions::problems);
    try (Targets targets = targetOptions.open(problems)) {
      ScoringInput input = input(problems, targets);
      use.with(
          input.withProblems(new TestStage(input.problems(), input.steps(), versions).kept()),
          rules(limits, versions),
          sandboxOptions.guestModules(officialOptions));
    }
  }

  private ScoringRules rules(ExecutionLimits limits, Versions versions) {
    return new ScoringRules(limits, allTests, !noDedupe, versions, officialOptions.convention());
  }

  /**
   * Returns the rules with the versions of an environment.
   *
   * @throws DataException if the run in {@code directory} is resumed and had other versions
   */
  private ScoringRules rules(
      ExecutionLimits limits, PythonEnvironment environment, Path directory) {
    Versions versions = sandboxOptions.versions(environment, officialOptions);
    if (outputOptions.resuming()) {
      RunMetadata.requireSame(
          RunStore.info(directory), directory, Packages.of(environment), versions);
    }
    return rules(limits, versions);
  }

  private ExecutionLimits limits() {
    return limitOptions.limits(officialOptions.convention());
  }

  /**
   * Checks that no other option is given with {@code --resume}.
   *
   * @throws IllegalArgumentException if an option would have no effect; the message names it
   */
  private void requireNothingElse() {
    for (OptionSpec option : spec().commandLine().getParseResult().matchedOptions()) {
      if (!option.inherited() && !OutputOptions.WITH_RESUME.contains(option.longestName())) {
        throw new IllegalArgumentException(
            "--resume continues a run as it was started: leave out %s, or start a new run with --out."
                .formatted(option.longestName()));
      }
    }
  }

  private void requireOneFile() {
    if (outputOptions.humanEvalResults() != null && sampleOptions.onlyFile().isEmpty()) {
      throw new IllegalArgumentException(
          "--human-eval-results repeats the lines of a samples file: give one file with --samples.");
    }
  }

  /** Resumes a run with the arguments with which it was started. */
  private int resume(Path directory) {
    RunInfo run = RunStore.info(directory);
    officialOptions.requireNoOther(run, directory);
    List<String> arguments = RunMetadata.argumentsToResume(run, directory);
    return Program.of(spec().commandLine()).runAgain(arguments, outputOptions.asArguments());
  }

  private void score(ScoringInput given, ExecutionLimits limits, Path directory)
      throws InterruptedException {
    StageTimes times = new StageTimes();
    PythonEnvironment environment =
        times.time(
            "Python environment",
            () -> sandboxOptions.environment(given.scored(), given.code(), err()));
    ScoringRules rules = rules(limits, environment, directory);
    try (Sandbox sandbox =
        times.time(
            sandboxOptions.stageName(),
            () -> sandboxOptions.open(environment, officialOptions, given.numpyLoading(), err()))) {
      var tests = new TestStage(given.problems(), given.steps(), rules.versions());
      ScoringInput input =
          given.withProblems(tests.complete(sandbox, sandboxOptions.parallel(), err(), times));
      String engine = EngineLine.of(sandbox.engine(), environment, sandboxOptions.placement());
      err().println(engine);
      String ruleWords =
          officialOptions.words(
              limitOptions,
              sampleOptions.areGold() ? PreviousSteps.GENERATED : input.source().previous());
      if (!ruleWords.isEmpty()) {
        err().println("rules: " + ruleWords);
      }
      var judges = new RunMetadata.Judges(engine, Packages.of(environment), rules, ruleWords);
      try (RunStore store = store(directory, input, judges, input.draws().size());
          var _ = InterruptNotice.saying(err(), notice(directory))) {
        var scorer = input.scorer(sandbox, rules);
        try (var progress = ScoreProgress.to(err(), input.draws().size(), store.results())) {
          var run = new ScoringRun(scorer, store, cache(), expectedTimes(), progress);
          times.time(
              "scoring",
              () -> {
                run.score(input.draws(), sandboxOptions.parallel());
                return null;
              });
        }
        report(store.data(), engine, times, scorer.phases(), directory);
        store.fillDatabase();
        if (outputOptions.humanEvalResults() != null) {
          HumanEvalResults.write(
              outputOptions.humanEvalResults(),
              Path.of(sampleOptions.paths().getFirst()),
              input.problems(),
              store.data());
        }
      }
    }
  }

  private void requireForCluster() {
    if (sampleOptions.areGold()) {
      throw new IllegalArgumentException("--on scores samples of files: name them with --samples.");
    }
    if (officialOptions.convention() == Convention.OFFICIAL) {
      throw new IllegalArgumentException(
          "--on judges by Crucible's own convention: leave out --official, or --on.");
    }
    if (outputOptions.humanEvalResults() != null) {
      throw new IllegalArgumentException(
          "--human-eval-results goes with a samples file on this machine: leave out --on.");
    }
  }

  private void scoreOnCluster(ProblemSet given, ExecutionLimits limits, Path directory)
      throws InterruptedException {
    PythonEnvironment environment =
        sandboxOptions.environment(given.problems(), Stream.empty(), err());
    ScoringRules rules = rules(limits, environment, directory);
    Set<StepId> chosen = chosenSteps(given);
    NumpyLoading numpy = EnvironmentChoice.numpyLoading(given, Stream.empty());
    NodeSandbox sandbox =
        checked(() -> sandboxOptions.onEachMachine(environment, numpy, !noCache && !noDedupe));
    ProblemSet problems =
        withTests(new TestStage(given, chosen, rules.versions()), environment, numpy);
    var setup = new ClusterSetup(problems, chosen, targetOptions.file(problems), rules, sandbox);
    try (Cluster cluster = checked(clusterOptions::connect)) {
      new ClusterScoring(
              cluster,
              clusterOptions.sharedDirectory(directory),
              sampleOptions.paths(),
              directory,
              err())
          .score(
              setup,
              environment,
              outputOptions.resuming(),
              new ClusterRun(environment, rules, directory));
    }
  }

  private ProblemSet withTests(
      TestStage tests, PythonEnvironment environment, NumpyLoading numpyLoading)
      throws InterruptedException {
    if (tests.isComplete()) {
      return tests.kept();
    }
    try (Sandbox sandbox = sandboxOptions.open(environment, officialOptions, numpyLoading, err())) {
      return tests.complete(sandbox, sandboxOptions.parallel(), err(), new StageTimes());
    }
  }

  private Set<StepId> chosenSteps(ProblemSet problems) {
    Predicate<StepId> chosen = checked(() -> problemOptions.chosen(problems));
    return problems.subSteps().map(SubStep::id).filter(chosen).collect(Collectors.toSet());
  }

  /** This command's part in a run on a cluster. */
  private final class ClusterRun implements ClusterScoring.Run {
    private final PythonEnvironment environment;
    private final ScoringRules rules;
    private final Path directory;

    ClusterRun(PythonEnvironment environment, ScoringRules rules, Path directory) {
      this.environment = environment;
      this.rules = rules;
      this.directory = directory;
    }

    @Override
    public PreviousSteps previous(SampleOrigin origin) {
      return sampleOptions.previous(origin);
    }

    @Override
    public RunStore store(ScoringInput input, String engine, int expected) {
      var judges = new RunMetadata.Judges(engine, Packages.of(environment), rules, "");
      return ScoreCommand.this.store(directory, input, judges, expected);
    }

    @Override
    public void report(RunStore store, String engine, StageTimes times) {
      ScoreCommand.this.report(store.data(), engine, times, new PhaseTotals(), directory);
      store.fillDatabase();
    }
  }

  private void report(
      RunData data, String engine, StageTimes times, PhaseTotals phases, Path directory) {
    if (outputOptions.json()) {
      out().println(ScoreJson.of(data, directory));
      out().flush();
    } else {
      new ScoreReport(out()).print(data, engine, times, phases, directory);
    }
  }

  private RunStore store(
      Path directory, ScoringInput input, RunMetadata.Judges judges, int expected) {
    if (outputOptions.resuming()) {
      officialOptions.requireSame(RunStore.info(directory), directory);
      return RunStore.resume(directory, expected);
    }
    return RunStore.create(
        directory,
        RunMetadata.of(
            directory,
            runOptions,
            String.join(", ", sampleOptions.paths()),
            input,
            judges,
            arguments()),
        input.entries(),
        expected);
  }

  static String notice(Path directory) {
    return "what was scored is in %1$s. Continue with: crucible score --resume %1$s"
        .formatted(directory);
  }

  private List<String> arguments() {
    return spec().root().commandLine().getParseResult().originalArgs();
  }

  private ResultCache cache() {
    return noCache || noDedupe
        ? ResultCache.none()
        : ResultCache.in(CacheLocation.ofThisProcess().resolve("results"));
  }

  private static ExpectedTimes expectedTimes() {
    return ExpectedTimes.in(CacheLocation.ofThisProcess().resolve("expected-times.json"));
  }

  private ScoringInput input(ProblemSet published, Targets targets) {
    boolean official = officialOptions.convention() == Convention.OFFICIAL;
    ProblemSet problems = official ? ScicodeOutputs.of(published) : published;
    if (sampleOptions.areGold()) {
      SampleSource gold = SampleSource.gold(problems);
      return new ScoringInput(
          problems, gold, SampleOrigin.UNKNOWN, targets, chosen(problems, gold));
    }
    SampleSet set = sampleOptions.read(problems, officialOptions.convention());
    SampleSource any =
        SampleSource.of(problems, set.samples(), sampleOptions.previous(set.origin()));
    SampleSource source = official ? any.official(set.scripts()) : any;
    return new ScoringInput(problems, source, set.origin(), targets, chosen(problems, source));
  }

  /** Returns the samples that --problem and --step choose; default: all. */
  private List<Draw> chosen(ProblemSet problems, SampleSource source) {
    Predicate<StepId> chosen = checked(() -> problemOptions.chosen(problems));
    List<Draw> draws = source.draws().stream().filter(draw -> chosen.test(draw.step())).toList();
    if (draws.isEmpty()) {
      throw nothingToScore();
    }
    return draws;
  }

  static DataException nothingToScore() {
    return new DataException(
        "There is nothing to score: no sample is for a sub-step that was chosen.");
  }

  private Path outDirectory() {
    if (outputOptions.resuming()) {
      return outputOptions.resume();
    }
    return outputOptions.out() != null
        ? outputOptions.out()
        : Path.of("runs", LocalDateTime.now(ZoneId.systemDefault()).format(DIRECTORY_NAME));
  }
}
