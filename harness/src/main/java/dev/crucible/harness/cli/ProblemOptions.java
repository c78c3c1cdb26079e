package dev.crucible.harness.cli;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.target.TargetFile;
import dev.crucible.problems.BundledProblems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Options that say which problems, with which targets. */
final class ProblemOptions {

  @Option(
      names = "--problems",
      paramLabel = "FILE",
      description =
          "Problems, one JSON object a line, as the benchmark publishes them; the bundled ones unless given.")
  private Path problemsFile;

  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description = "The expected values of their tests, in the benchmark's HDF5 layout.")
  private Path targetsFile;

  @Option(
      names = "--problem",
      paramLabel = "ID",
      description = "Only this problem; may be given several times.")
  private List<String> problemIds = List.of();

  @Option(
      names = "--step",
      paramLabel = "ID",
      description = "Only this sub-step, such as 49.1; may be given several times.")
  private List<String> stepIds = List.of();

  /** An {@link IllegalArgumentException} says what does not belong together. */
  void check() {
    if ((problemsFile == null) != (targetsFile == null)) {
      throw new IllegalArgumentException(
          "--problems and --targets belong together: give both, or neither.");
    }
  }

  ProblemSet problems() {
    if (problemsFile != null) {
      return ProblemReader.read(problemsFile);
    }
    try (InputStream in = BundledProblems.problems()) {
      return ProblemReader.read("the bundled problems", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TargetFile targets() {
    if (targetsFile != null) {
      return TargetFile.open(targetsFile);
    }
    try (InputStream in = BundledProblems.targets()) {
      return TargetFile.of("the bundled targets", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether only some sub-steps are chosen. */
  boolean choose() {
    return !problemIds.isEmpty() || !stepIds.isEmpty();
  }

  /**
   * The sub-steps that were chosen; an {@link IllegalArgumentException} says which value makes no
   * sense.
   */
  SortedSet<StepId> chosen(ProblemSet problems) {
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
    return steps;
  }

  private static StepId stepId(String text) {
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
