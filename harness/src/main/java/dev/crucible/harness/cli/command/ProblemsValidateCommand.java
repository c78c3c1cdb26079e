package dev.crucible.harness.cli.command;

import dev.crucible.environment.PythonEnvironment;
import dev.crucible.harness.cli.console.StageTimes;
import dev.crucible.harness.cli.option.EnvironmentChoice;
import dev.crucible.harness.cli.option.LimitOptions;
import dev.crucible.harness.cli.option.OfficialOptions;
import dev.crucible.harness.cli.option.OptionValues;
import dev.crucible.harness.cli.option.ProblemOptions;
import dev.crucible.harness.cli.option.SandboxOptions;
import dev.crucible.harness.cli.option.TargetOptions;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.target.Targets;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.harness.validate.Trial;
import dev.crucible.harness.validate.Validation;
import dev.crucible.harness.validate.ValidationReport;
import dev.crucible.problems.BundledProblems;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code crucible problems validate}, which checks whether a problem set is sound. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks a problem set: fields, numbers and targets; that headers match gold code; that gold passes;"
          + " that tests find mistakes put into gold code, and answers that ask nothing; that samples of known outcome come to it."
    },
    footer = {
      "",
      "A mutant is gold code with one change such as people make by mistake: another operator, a constant one",
      "off, a statement left out. One that every test passes survives: the tests lack an edge case, or the change",
      "makes no difference (a < b for a <= b where they are never equal).",
      "",
      "A degenerate answer returns an empty array, zeros, ones, NaN, None or its first argument, whatever it is",
      "asked. A sub-step whose tests all pass with one is not sound; single tests that do are listed.",
      "",
      "A task, as of HumanEval, has no header, return line and targets to check; all else is the same.",
      "",
      "Examples:",
      "  crucible problems validate --problem 1001",
      "  crucible problems validate --problems problems.jsonl --targets test_data.h5 --mutants 1000",
      "  crucible problems validate --problems HumanEval.jsonl.gz --step HumanEval/7",
      "  crucible problems validate --no-run",
      "",
      "Exit codes: 0 sound; 2 wrong usage; 3 the Python environment does not start; 4 a file is missing or",
      "broken, or the set is not sound."
    })
final class ProblemsValidateCommand extends CrucibleCommand {

  @ArgGroup(validate = false, heading = "%nWhich problems:%n")
  private ProblemOptions problemOptions = new ProblemOptions();

  @ArgGroup(validate = false)
  private TargetOptions targetOptions = new TargetOptions();

  @Option(
      names = "--samples",
      paramLabel = "FILE|none",
      description =
          "Samples with their expected_outcome, one JSON object per line (default: the bundled ones,"
              + " for bundled problems).")
  private String samples;

  @Option(
      names = "--mutants",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Mutants of each sub-step's gold code at most (${DEFAULT-VALUE}); fewer where it takes seconds.")
  private int mutants;

  @Option(
      names = "--min-killed",
      paramLabel = "PERCENT",
      defaultValue = "90",
      description = "The share of mutants that tests must find (${DEFAULT-VALUE}).")
  private double minKilled;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Decides which mutants run, where there are more (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--no-run", description = "Check fields and targets only; nothing runs.")
  private boolean noRun;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @ArgGroup(validate = false, heading = "%nLimits, for a sub-step with all its tests:%n")
  private LimitOptions limitOptions = new LimitOptions();

  @ArgGroup(validate = false, heading = "%nWhere code runs:%n")
  private SandboxOptions sandboxOptions = new SandboxOptions();

  @Override
  public Integer call() throws InterruptedException {
    ExecutionLimits limits = checked(limitOptions::limits);
    check(sandboxOptions::check);
    check(() -> OptionValues.atLeast("--mutants", mutants, 0));
    ProblemSet problems = checked(problemOptions::problems);
    check(() -> targetOptions.requireFor(problemOptions, problems));
    Predicate<StepId> chosen = checked(() -> problemOptions.chosen(problems));
    List<KnownSample> known = noRun ? List.of() : knownSamples(problems);
    try (Targets targets = targetOptions.open(problems)) {
      var printer = new ValidationPrinter(out(), problems, minKilled / 100);
      if (noRun) {
        return printer.print(new Validation(problems, targets, chosen).flaws(), json);
      }
      ValidationReport report = run(problems, targets, chosen, known, limits, printer);
      return printer.print(report, json);
    }
  }

  private ValidationReport run(
      ProblemSet problems,
      Targets targets,
      Predicate<StepId> chosen,
      List<KnownSample> known,
      ExecutionLimits limits,
      ValidationPrinter printer)
      throws InterruptedException {
    var own = new OfficialOptions();
    PythonEnvironment environment =
        sandboxOptions.environment(problems.problems(), Stream.empty(), err());
    var rules = new ScoringRules(limits, false, true, sandboxOptions.versions(environment, own));
    NumpyLoading numpy =
        EnvironmentChoice.numpyLoading(problems, known.stream().map(each -> each.sample().code()));
    try (Sandbox sandbox = sandboxOptions.open(environment, own, numpy, err())) {
      err().println(EngineLine.of(sandbox.engine(), environment, sandboxOptions.placement()));
      if (!json) {
        printer.head();
      }
      var tests = new TestStage(problems, steps(problems, chosen), rules.versions());
      ProblemSet complete =
          tests.complete(sandbox, sandboxOptions.parallel(), err(), new StageTimes());
      return new Validation(complete, targets, chosen)
          .run(
              sandbox,
              new Trial(rules, mutants, seed, known),
              sandboxOptions.parallel(),
              json ? _ -> {} : printer::row);
    }
  }

  private static Set<StepId> steps(ProblemSet problems, Predicate<StepId> chosen) {
    return problems.problems().stream()
        .map(Problem::subSteps)
        .flatMap(List::stream)
        .map(SubStep::id)
        .filter(chosen)
        .collect(Collectors.toSet());
  }

  private List<KnownSample> knownSamples(ProblemSet problems) {
    if (samples != null) {
      return samples.equals("none") ? List.of() : KnownSample.read(Path.of(samples), problems);
    }
    if (problemOptions.named()) {
      return List.of();
    }
    try (InputStream in = BundledProblems.samples()) {
      return KnownSample.read("the bundled samples", in, problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
