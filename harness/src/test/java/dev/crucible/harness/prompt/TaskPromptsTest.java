package dev.crucible.harness.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.benchmark.ProblemFormat;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.TaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskPromptsTest {
  private static final StepId EVEN = StepId.task("Tiny/10");
  private static final StepId DOUBLE = StepId.task("Mbpp/2");

  @TempDir private Path directory;

  @Test
  void aChatModelIsToldToCompleteTheCode() throws IOException {
    PromptBuilder builder = builder(TaskFiles.continued(directory), ModelApi.CHAT);
    assertThat(prompt(builder, EVEN))
        .startsWith(
            """
            Complete the Python code below.

            ```python
            def is_even(number):
                \"\"\"Returns True if the number is even.\"\"\"
            ```

            - Answer with exactly one Python code block\
            """)
        .doesNotContain("{{", "assert", "return number");
    assertThat(builder.isContinued(EVEN)).isFalse();
    assertThat(builder.stops(List.of(EVEN))).isEmpty();
  }

  @Test
  void aChatModelIsToldWhetherToWriteAProgram() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("apps.jsonl"),
            """
            {"task_id": "p", "question": "Add two numbers.", "inputs": ["1 2"], "outputs": ["3"]}
            {"task_id": "f", "question": "Add them.", "inputs": [[1, 2]], "outputs": [3], "fn_name": "add", "starter_code": "def add(a, b):"}
            """);
    PromptBuilder builder = builder(file, ModelApi.CHAT);
    assertThat(prompt(builder, StepId.task("p")))
        .contains("Add two numbers.", "standard input")
        .doesNotContain("{{", "run_program");
    assertThat(prompt(builder, StepId.task("f")))
        .contains("Add them.", "```python\ndef add(a, b):\n```")
        .doesNotContain("{{", "same_result");
  }

  @Test
  void aChatModelIsShownTheTestsThatItsCodeMustPass() throws IOException {
    PromptBuilder builder = builder(TaskFiles.whole(directory), ModelApi.CHAT);
    assertThat(prompt(builder, DOUBLE))
        .startsWith(
            """
            You are an expert Python programmer, and here is your task: Write a function to double a number. Your code should pass these tests:

            N = 2
            assert double(N) == 4
            assert double(-1) == -2

            - Answer with exactly one Python code block\
            """)
        .doesNotContain("{{", "return 2");
  }

  @Test
  void aModelThatContinuesTextsGetsTheCodeAlone() throws IOException {
    PromptBuilder builder = builder(TaskFiles.continued(directory), ModelApi.COMPLETIONS);
    assertThat(prompt(builder, EVEN))
        .isEqualTo(
            """
            def is_even(number):
                \"\"\"Returns True if the number is even.\"\"\"
            """);
    assertThat(builder.isContinued(EVEN)).isTrue();
    assertThat(builder.stops(List.of(EVEN))).contains("\ndef ").hasSizeLessThan(5);
  }

  @Test
  void aModelThatContinuesTextsGetsTaskAndTestsInADocstring() throws IOException {
    PromptBuilder builder = builder(TaskFiles.whole(directory), ModelApi.COMPLETIONS);
    assertThat(prompt(builder, DOUBLE))
        .isEqualTo(
            """
            \"\"\"
            Write a function to double a number.
            N = 2
            assert double(N) == 4
            assert double(-1) == -2
            \"\"\"
            """);
    assertThat(builder.isContinued(DOUBLE)).isFalse();
    assertThat(builder.stops(List.of(DOUBLE)))
        .as("the answer begins with a definition")
        .contains("\nassert ")
        .doesNotContain("\ndef ")
        .hasSizeLessThan(5);
  }

  private static String prompt(PromptBuilder builder, StepId task) {
    return builder.prompt(task, _ -> Optional.empty());
  }

  private static PromptBuilder builder(Path file, ModelApi api) {
    ProblemSet tasks = ProblemFormat.read(file);
    return new PromptBuilder(tasks, new PromptSetting(false, PreviousSteps.GENERATED), api);
  }
}
