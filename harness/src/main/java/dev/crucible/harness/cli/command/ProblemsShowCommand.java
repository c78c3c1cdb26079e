package dev.crucible.harness.cli.command;

import dev.crucible.harness.cli.console.ConsoleWriter;
import dev.crucible.harness.cli.console.Palette;
import dev.crucible.harness.cli.option.ProblemOptions;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code crucible problems show}, which prints problems or sub-steps for people. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows problems or sub-steps: what is asked for, and the header of the answer.",
    footer = {
      "",
      "Examples:",
      "  crucible problems show 1001",
      "  crucible problems show 1001.2 --background --tests --gold",
      "  crucible problems show HumanEval/7 --problems HumanEval.jsonl.gz",
      "",
      "Exit codes: 0 shown; 2 wrong usage; 4 a file is missing or broken, or a problem is not there."
    })
final class ProblemsShowCommand extends CrucibleCommand {

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description =
          "A problem, such as 49, a sub-step, such as 49.1, or a task, such as HumanEval/7.")
  private List<String> ids = List.of();

  @Option(
      names = "--problems",
      paramLabel = "FILE",
      description = "Problems, one JSON object per line (default: the bundled ones).")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "The format of --problems (default: detected by its fields).")
  private String format;

  @Option(names = "--background", description = "Show the scientists' background too.")
  private boolean background;

  @Option(names = "--tests", description = "Show the tests too.")
  private boolean tests;

  @Option(names = "--gold", description = "Show the reference code too.")
  private boolean gold;

  private PrintWriter out;
  private Palette palette;

  @Override
  public Integer call() {
    out = out();
    palette = ConsoleWriter.paletteOf(out);
    ProblemSet problems = checked(() -> ProblemOptions.read(file, format));
    for (String id : ids) {
      if (problems.hasTasks()) {
        showTask(problems, id);
      } else if (id.contains(".")) {
        showStep(problems, id);
      } else {
        show(problems.problem(id).orElseThrow(() -> notThere("problem", id, problems)));
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  private void showStep(ProblemSet problems, String id) {
    StepId step = checked(() -> StepId.parse(id));
    Optional<SubStep> found = problems.problemOf(step).flatMap(problem -> problem.subStep(step));
    show(found.orElseThrow(() -> notThere("sub-step", id, problems)));
  }

  private void showTask(ProblemSet problems, String id) {
    SubStep step = problems.task(id).orElseThrow(() -> notThere("task", id, problems));
    String name = problems.problemOf(step.id()).map(Problem::name).orElse("");
    out.println(palette.heading("task %s: %s".formatted(step.id(), name)));
    Optional<String> prompt = step.codePrompt();
    if (!prompt.equals(Optional.of(step.descriptionPrompt()))) {
      part("description", step.descriptionPrompt());
    }
    prompt.ifPresent(code -> part("code to continue", code));
    goldAndTests(step);
  }

  private static DataException notThere(String what, String id, ProblemSet problems) {
    return new DataException(
        "There is no %s %s in %s: 'crucible problems list' says what is there."
            .formatted(what, id, problems.source()));
  }

  private void show(Problem problem) {
    out.println(palette.heading("problem %s: %s".formatted(problem.id(), problem.name())));
    part("subfield", problem.subfield());
    part("description", problem.description());
    if (background) {
      part("background", problem.background());
    }
    part("input and output", problem.io());
    part("dependencies", problem.requiredDependencies());
    out.println();
    problem.subSteps().forEach(this::show);
  }

  private void show(SubStep step) {
    out.println(palette.heading("sub-step " + step.id()));
    part("description", step.descriptionPrompt());
    if (background) {
      part("background", step.background());
    }
    part("header", step.functionHeader());
    step.returnLine().ifPresent(line -> part("return line", line));
    goldAndTests(step);
  }

  private void goldAndTests(SubStep step) {
    if (gold) {
      part("gold code", step.groundTruthCode().orElse("(none in this file)"));
    }
    if (tests) {
      for (int i = 0; i < step.testCases().size(); i++) {
        part("test " + (i + 1), step.testCases().get(i));
      }
    } else {
      part("tests", Integer.toString(step.testCases().size()));
    }
    out.println();
  }

  private void part(String title, String text) {
    if (!text.isBlank()) {
      out.printf("%n%s%n%s", title, text.replaceFirst("\\A\\s*\\n", "").stripTrailing().indent(4));
    }
  }
}
