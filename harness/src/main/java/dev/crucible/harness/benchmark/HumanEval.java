package dev.crucible.harness.benchmark;

import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.SampleForm;
import dev.crucible.harness.problem.SubStep;
import java.util.List;
import java.util.Optional;

/**
 * Reader of HumanEval: {@code task_id}, {@code prompt}, {@code entry_point}, {@code
 * canonical_solution} and {@code test}. A program of the original is {@code prompt + completion +
 * "\n" + test + "\n" + "check(" + entry_point + ")"}; its test is the part from {@code test} on.
 */
final class HumanEval {
  private HumanEval() {}

  static Problem problem(JsonRecord line) {
    String prompt = line.text("prompt");
    String name = line.text("entry_point");
    String test = line.text("test") + "\ncheck(" + name + ")\n";
    SubStep step =
        new SubStep(
                Task.id(line, "HumanEval"),
                prompt,
                "",
                line.optionalText("canonical_solution").map(solution -> prompt + solution),
                header(prompt, name),
                List.of(test),
                Optional.empty())
            .withForm(new SampleForm.Continuation(prompt));
    return Task.of(name, step);
  }

  /** Returns the prompt from the definition of {@code name} on; helpers may stand before it. */
  static String header(String prompt, String name) {
    int start = prompt.lastIndexOf("def " + name + "(");
    return start < 0 ? "def " + name + "():" : prompt.substring(start);
  }
}
