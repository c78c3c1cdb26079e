package dev.crucible.harness.cli.command;

import dev.crucible.harness.cli.console.ConsoleWriter;
import dev.crucible.harness.cli.option.ProblemOptions;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The command {@code crucible problems list}, which prints a line for each problem. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists problems and tasks: number or name, sub-steps, tests, subfield and name.",
    footer = {
      "",
      "Exit codes: 0 listed; 2 wrong usage; 4 a file is missing or broken, or a problem is not there."
    })
final class ProblemsListCommand extends CrucibleCommand {

  @ArgGroup(validate = false, heading = "%nWhich problems:%n")
  private ProblemOptions problemOptions = new ProblemOptions();

  @Option(names = "--json", description = "Print one JSON object a problem.")
  private boolean json;

  /** A problem with the sub-steps that are listed. */
  private record Row(Problem problem, List<SubStep> steps) {

    int tests() {
      return steps.stream().mapToInt(step -> step.testCases().size()).sum();
    }

    boolean hasGold() {
      return steps.stream().allMatch(step -> step.groundTruthCode().isPresent());
    }
  }

  @Override
  public Integer call() {
    ProblemSet problems = checked(problemOptions::problems);
    Predicate<StepId> chosen = checked(() -> problemOptions.chosen(problems));
    List<Row> rows =
        problems.problems().stream()
            .map(problem -> new Row(problem, chosen(problem, chosen)))
            .filter(row -> !row.steps().isEmpty())
            .toList();
    PrintWriter out = out();
    if (json) {
      rows.forEach(row -> out.println(line(row)));
    } else {
      table(problems, rows, out);
    }
    out.flush();
    return ExitCode.OK;
  }

  private static List<SubStep> chosen(Problem problem, Predicate<StepId> chosen) {
    return problem.subSteps().stream().filter(step -> chosen.test(step.id())).toList();
  }

  private static void table(ProblemSet problems, List<Row> rows, PrintWriter out) {
    int width = rows.stream().mapToInt(row -> row.problem().subfield().length()).max().orElse(0);
    int ids = rows.stream().mapToInt(row -> row.problem().id().length()).max().orElse(0);
    String format =
        "%-"
            + Math.max(8, ids)
            + "s %5s %5s %4s  "
            + (width == 0 ? "%s%s" : "%-" + width + "s  %s");
    String subfield = width == 0 ? "" : "subfield";
    out.println(
        ConsoleWriter.paletteOf(out)
            .heading(format.formatted("problem", "steps", "tests", "gold", subfield, "name")));
    for (Row row : rows) {
      out.println(
          format.formatted(
              row.problem().id(),
              row.steps().size(),
              row.tests(),
              row.hasGold() ? "yes" : "no",
              row.problem().subfield(),
              row.problem().name()));
    }
    int steps = rows.stream().mapToInt(row -> row.steps().size()).sum();
    out.printf(
        "%n%s, %d tests in %s%n",
        problems.hasTasks()
            ? rows.size() + " tasks"
            : "%d problems, %d sub-steps".formatted(rows.size(), steps),
        rows.stream().mapToInt(Row::tests).sum(),
        problems.source());
  }

  private static String line(Row row) {
    ObjectNode line = JsonMapper.shared().createObjectNode();
    line.put("problem_id", row.problem().id());
    line.put("problem_name", row.problem().name());
    line.put("subfield", row.problem().subfield());
    line.put("tests", row.tests());
    line.put("gold", row.hasGold());
    var steps = line.putArray("sub_steps");
    row.steps().forEach(step -> steps.add(step.id().toString()));
    return JsonMapper.shared().writeValueAsString(line);
  }
}
