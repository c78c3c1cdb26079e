package dev.crucible.harness.cli.command;

import dev.crucible.environment.support.Quantities;
import dev.crucible.harness.cli.console.ConsoleWriter;
import dev.crucible.harness.cli.console.Palette;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.validate.Flaw;
import dev.crucible.harness.validate.StepReport;
import dev.crucible.harness.validate.ValidationReport;
import dev.crucible.runtime.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A printer of validations: a row for each sub-step as it is checked, and a summary. */
final class ValidationPrinter {
  private static final int LEAST_WIDTH = 9;

  private final PrintWriter out;
  private final Palette palette;
  private final ProblemSet problems;
  private final double leastKilled;
  private final String format;

  /**
   * Creates a printer to {@code out}.
   *
   * @param problems the problems that are validated
   * @param leastKilled the least share of mutants that tests must find, from 0 to 1
   */
  ValidationPrinter(PrintWriter out, ProblemSet problems, double leastKilled) {
    this.out = out;
    this.palette = ConsoleWriter.paletteOf(out);
    this.problems = problems;
    this.leastKilled = leastKilled;
    int width =
        problems
            .subSteps()
            .mapToInt(step -> step.id().toString().length())
            .reduce(LEAST_WIDTH, Math::max);
    this.format = "%-" + width + "s %s %9s  %5s  %-16s %s";
  }

  void head() {
    out.println(
        palette.heading(
            format.formatted(
                problems.hasTasks() ? "task" : "sub-step",
                "gold        ",
                "time",
                "tests",
                "mutants killed",
                "samples")));
    out.flush();
  }

  void row(StepReport step) {
    out.println(
        format
            .formatted(
                step.step(),
                step.gold()
                    .map(gold -> palette.outcome(gold.outcome(), "%-12s".formatted(gold.outcome())))
                    .orElse("not run     "),
                step.gold().map(ValidationPrinter::seconds).orElse(""),
                step.gold().map(gold -> Integer.toString(gold.tests())).orElse(""),
                step.mutants() == 0 ? "" : step.killed() + " of " + step.mutants(),
                step.samples() == 0 ? "" : asExpected(step.samples(), step.surprises().size()))
            .stripTrailing());
    step.survivors().forEach(mutant -> out.printf("          survived: %s%n", mutant.change()));
    step.letThrough().forEach(answer -> out.printf("          %s%n", sentence(answer)));
    step.surprises().forEach(surprise -> out.printf("          %s%n", sentence(surprise)));
    out.flush();
  }

  private static String seconds(ExecutionRecord gold) {
    return Quantities.seconds(gold.wallTime(), 3);
  }

  private static String asExpected(int samples, int surprises) {
    return "%d of %d as expected".formatted(samples - surprises, samples);
  }

  private static String sentence(StepReport.LetThrough found) {
    String tests = found.tests().stream().map(Object::toString).collect(Collectors.joining(", "));
    return found.wholly()
        ? "let through: " + found.answer() + " passes all tests"
        : "%s passes test %s alone".formatted(found.answer(), tests);
  }

  private static String sentence(StepReport.Surprise surprise) {
    String detail = surprise.detail().lines().findFirst().map(line -> ": " + line).orElse("");
    return "%s came to %s, not %s%s"
        .formatted(surprise.sample(), surprise.outcome(), surprise.sample().expected(), detail);
  }

  /** Prints flaws that were found without executing code, and returns the exit code. */
  int print(List<Flaw> flaws, boolean json) {
    if (json) {
      ObjectNode object = JsonMapper.shared().createObjectNode();
      flaws(object, flaws);
      object.put("sound", flaws.isEmpty());
      out.println(JsonMapper.shared().writeValueAsString(object));
    } else {
      flaws.forEach(out::println);
      out.printf(
          problems.hasTasks()
              ? "%d tasks, %d flaws in fields; nothing was run%n"
              : "%d problems, %d flaws in fields and targets; nothing was run%n",
          problems.problems().size(),
          flaws.size());
    }
    out.flush();
    return flaws.isEmpty() ? ExitCode.OK : ExitCode.DATA;
  }

  /** Prints the summary of a validation, and returns the exit code. */
  int print(ValidationReport report, boolean json) {
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(object(report)));
    } else {
      summary(report);
    }
    out.flush();
    return isSound(report) ? ExitCode.OK : ExitCode.DATA;
  }

  private boolean isSound(ValidationReport report) {
    return report.flaws().isEmpty()
        && report.surprises() == 0
        && report.letThrough() == 0
        && report.killedShare() >= leastKilled;
  }

  private void summary(ValidationReport report) {
    out.println();
    report.flaws().forEach(out::println);
    long run = report.steps().stream().filter(step -> step.gold().isPresent()).count();
    int skipped = report.gold(Outcome.SKIPPED);
    out.printf("gold       %d of %d passed", report.gold(Outcome.PASSED), run);
    out.printf(
        "%s%n", skipped == 0 ? "" : "; %d need a package that is not there".formatted(skipped));
    if (run < report.steps().size()) {
      out.printf(
          problems.hasTasks()
              ? "not run    %d tasks without reference code%n"
              : "not run    %d sub-steps without gold code or targets%n",
          report.steps().size() - run);
    }
    if (report.mutants() > 0) {
      out.printf(
          Locale.ROOT,
          "mutants    %d of %d killed (%.1f %%), of %d possible%s%n",
          report.killed(),
          report.mutants(),
          100 * report.killedShare(),
          report.possibleMutants(),
          report.killedShare() < leastKilled ? "; too few: see --min-killed" : "");
    }
    if (report.degenerates() > 0) {
      out.printf(
          "degenerate %d answers that ask nothing, %d let through%n",
          report.degenerates(), report.letThrough());
    }
    if (report.samples() > 0) {
      out.printf("samples    %s%n", asExpected(report.samples(), report.surprises()));
    }
    out.printf("flaws      %d%n", report.flaws().size());
    out.println(isSound(report) ? palette.good("sound") : "not sound");
  }

  private ObjectNode object(ValidationReport report) {
    ObjectNode object = JsonMapper.shared().createObjectNode();
    object.put("sound", isSound(report));
    flaws(object, report.flaws());
    object.put("mutants", report.mutants());
    object.put("killed", report.killed());
    object.put("possible_mutants", report.possibleMutants());
    object.put("degenerates", report.degenerates());
    object.put("let_through", report.letThrough());
    object.put("samples", report.samples());
    object.put("surprises", report.surprises());
    ArrayNode steps = object.putArray("sub_steps");
    report.steps().forEach(step -> step(steps.addObject(), step));
    return object;
  }

  private static void flaws(ObjectNode object, List<Flaw> flaws) {
    ArrayNode sentences = object.putArray("flaws");
    flaws.forEach(flaw -> sentences.add(flaw.toString()));
  }

  private static void step(ObjectNode node, StepReport step) {
    node.put("step_number", step.step().toString());
    step.gold()
        .ifPresent(gold ->
            node.put("gold", gold.outcome().name())
                .put("seconds", gold.wallTime().toNanos() / 1e9));
    node.put("mutants", step.mutants());
    node.put("killed", step.killed());
    ArrayNode survivors = node.putArray("survivors");
    step.survivors()
        .forEach(mutant ->
            survivors.addObject().put("change", mutant.change()).put("code", mutant.code()));
    node.put("degenerates", step.degenerates());
    ArrayNode letThrough = node.putArray("let_through");
    step.letThrough()
        .forEach(found -> {
          ObjectNode entry = letThrough.addObject().put("answer", found.answer());
          found.tests().forEach(entry.putArray("tests")::add);
          entry.put("all_tests", found.wholly());
        });
    ArrayNode surprises = node.putArray("surprises");
    step.surprises().forEach(surprise -> surprises.add(sentence(surprise)));
  }
}
