package dev.crucible.harness.cli.option;

import dev.crucible.harness.benchmark.ProblemFormat;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.GivenCode;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.problems.BundledProblems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** Options that choose problems and sub-steps. */
public final class ProblemOptions {

  @Option(
      names = "--problems",
      paramLabel = "FILE",
      description =
          "Problems of SciCode, HumanEval, MBPP, EvalPlus, LiveCodeBench or APPS, one JSON object per"
              + " line, as the benchmark publishes them (default: the bundled ones).")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description =
          "The format of --problems: scicode, evalplus, humaneval, livecodebench, apps or mbpp"
              + " (default: detected by its fields).")
  private String format;

  @Option(
      names = "--problem",
      paramLabel = "ID",
      description = "Only this problem or task; may be given several times.")
  private List<String> problemIds = List.of();

  @Option(
      names = "--step",
      paramLabel = "ID",
      description =
          "Only this sub-step, such as 49.1, and those before it where prompts show generated"
              + " code, or this task; may be given several times.")
  private List<String> stepIds = List.of();

  @Option(
      names = "--given",
      paramLabel = "DIR",
      description =
          "Folder of the code that the benchmark gives, 13.6.txt, 62.1.txt and 76.3.txt: its"
              + " repository's eval/data. The test split's problems 13, 62 and 76 need it.")
  private Path given;

  /** Returns true if a file of problems is given. */
  public boolean named() {
    return file != null;
  }

  /**
   * Returns the problems.
   *
   * @throws IllegalArgumentException if {@code --format} names no format, or is given without
   *     {@code --problems}; the message is one sentence
   * @throws DataException if a file cannot be read or is malformed; the message is one sentence
   */
  public ProblemSet problems() {
    ProblemSet problems = read(file, format);
    return given == null ? problems : GivenCode.addTo(problems, given);
  }

  /**
   * Reads the problems of a file, or the bundled ones if {@code file} is null.
   *
   * @param format the name of the file's format; null if its fields say it
   * @throws IllegalArgumentException if {@code format} names no format, or is given without a file;
   *     the message is one sentence
   * @throws DataException if the file cannot be read or is malformed
   */
  public static ProblemSet read(Path file, String format) {
    if (file == null) {
      if (format != null) {
        throw new IllegalArgumentException(
            "--format says how --problems is read: give both, or neither.");
      }
      return bundled();
    }
    return format == null ? ProblemFormat.read(file) : ProblemFormat.of(format).readAll(file);
  }

  private static ProblemSet bundled() {
    try (InputStream in = BundledProblems.problems()) {
      return ProblemReader.read("the bundled problems", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the choice of {@code --problem} and {@code --step}; default: all sub-steps.
   *
   * @throws IllegalArgumentException if a {@code --step} is malformed
   * @throws DataException if a chosen problem or sub-step does not exist
   */
  public Predicate<StepId> chosen(ProblemSet problems) {
    var steps = new TreeSet<StepId>();
    for (String id : problemIds) {
      problems
          .problem(id)
          .map(Problem::subSteps)
          .or(() -> problems.task(id).map(List::of))
          .orElseThrow(() -> notThere(problems.hasTasks() ? "task" : "problem", id, problems))
          .forEach(step -> steps.add(step.id()));
    }
    for (String text : stepIds) {
      steps.add(stepId(text, problems));
    }
    return problemIds.isEmpty() && stepIds.isEmpty() ? _ -> true : steps::contains;
  }

  private static StepId stepId(String text, ProblemSet problems) {
    if (problems.hasTasks()) {
      return problems.task(text).orElseThrow(() -> notThere("task", text, problems)).id();
    }
    StepId id = stepNumber(text);
    if (problems.problemOf(id).isEmpty()) {
      throw notThere("sub-step", text, problems);
    }
    return id;
  }

  private static StepId stepNumber(String text) {
    try {
      return StepId.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--step is '%s': give a number such as 49.1.".formatted(text), e);
    }
  }

  private static DataException notThere(String what, String id, ProblemSet problems) {
    return new DataException(
        "There is no %s %s in %s: name one that is there.".formatted(what, id, problems.source()));
  }
}
