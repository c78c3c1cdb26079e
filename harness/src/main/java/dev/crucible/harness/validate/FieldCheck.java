package dev.crucible.harness.validate;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.extract.FunctionName;
import dev.crucible.harness.problem.GivenSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.target.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of a problem that execute no Python: its texts, numbers, tests and targets. */
final class FieldCheck {
  private static final Pattern TARGET = Pattern.compile("\\btarget\\b");

  private final Targets targets;
  private final List<Flaw> flaws = new ArrayList<>();

  private FieldCheck(Targets targets) {
    this.targets = targets;
  }

  static List<Flaw> of(Problem problem, Targets targets) {
    var check = new FieldCheck(targets);
    check.problem(problem);
    return List.copyOf(check.flaws);
  }

  /** Returns the reason why a sub-step's targets cannot be used, if they cannot. */
  static Optional<Flaw> targetsOf(SubStep step, Targets targets) {
    try {
      targets.targets(step.id(), step.testCases().size());
      return Optional.empty();
    } catch (DataException e) {
      return Optional.of(new Flaw(name(step.id()), e.getMessage()));
    }
  }

  static String name(StepId step) {
    return (step.isTask() ? "task " : "sub-step ") + step;
  }

  private void problem(Problem problem) {
    if (problem.subSteps().stream().allMatch(step -> step.id().isTask())) {
      problem.subSteps().forEach(this::task);
      return;
    }
    String where = "problem " + problem.id();
    text(where, "problem_name", problem.name());
    text(where, "problem_description_main", problem.description());
    text(where, "problem_io", problem.io());
    int number = 1;
    for (SubStep step : problem.subSteps()) {
      if (step.id().step() != number) {
        flaws.add(
            new Flaw(
                where, "sub-step %s stands where its .%d should".formatted(step.id(), number)));
      }
      number = step.id().step() + 1;
      subStep(step);
    }
  }

  /**
   * Checks a task, whose reader has checked the names of its fields already. Its tests hold what
   * they expect.
   */
  private void task(SubStep task) {
    String where = name(task.id());
    text(where, "description", task.descriptionPrompt());
    task.groundTruthCode().ifPresent(code -> text(where, "reference code", code));
    if (task.testCases().isEmpty() && task.generatedTests().isEmpty()) {
      flaws.add(new Flaw(where, "it has no tests"));
    }
    for (int i = 0; i < task.testCases().size(); i++) {
      text(where, "test " + (i + 1), task.testCases().get(i));
    }
  }

  private void subStep(SubStep step) {
    String where = name(step.id());
    text(where, "step_description_prompt", step.descriptionPrompt());
    text(where, "function_header", step.functionHeader());
    step.groundTruthCode().ifPresent(code -> text(where, "ground_truth_code", code));
    if (!step.functionHeader().isBlank() && FunctionName.of(step.functionHeader()).isEmpty()) {
      flaws.add(new Flaw(where, "its function_header defines no function or class"));
    }
    if (GivenSteps.isGiven(step.id())) {
      return;
    }
    if (step.testCases().isEmpty()) {
      flaws.add(new Flaw(where, "it has no test_cases"));
    }
    for (int i = 0; i < step.testCases().size(); i++) {
      if (!TARGET.matcher(step.testCases().get(i)).find()) {
        flaws.add(new Flaw(where, "its test %d does not use target".formatted(i + 1)));
      }
    }
    if (!step.testCases().isEmpty()) {
      targetsOf(step, targets).ifPresent(flaws::add);
    }
  }

  private void text(String where, String field, String value) {
    if (value.isBlank()) {
      flaws.add(new Flaw(where, "its %s is empty".formatted(field)));
    }
  }
}
