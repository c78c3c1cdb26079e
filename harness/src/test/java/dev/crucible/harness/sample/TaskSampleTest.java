package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.benchmark.ProblemFormat;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.TaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples of tasks, which have no sub-steps. */
class TaskSampleTest {
  private static final String PROMPT =
      "def is_even(number):\n    \"\"\"Returns True if the number is even.\"\"\"\n";

  @TempDir private Path directory;
  private ProblemSet tasks;

  @BeforeEach
  void readTasks() throws IOException {
    tasks = ProblemFormat.read(TaskFiles.continued(directory));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"task_id\": \"Tiny/10\", \"code\": \"\"}",
        "{\"problem_id\": \"Tiny/10\", \"code\": \"\"}",
        "{\"step_number\": \"Tiny/10\", \"code\": \"\"}",
        "{\"problem_id\": 10, \"code\": \"\"}",
        "{\"step_number\": \" 10 \", \"code\": \"\"}",
        "{\"task_id\": 3, \"problem_id\": \"tiny/10\", \"code\": \"\"}",
        "{\"task_id\": null, \"step_number\": \"Tiny/10\", \"code\": \"\"}"
      })
  void aTaskIsNamedInAnyOfTheFields(String line) throws IOException {
    assertThat(only(line).step()).hasToString("Tiny/10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"code\": \"\"} | \"task_id\" is missing or null; add it as the name of a task, such as Tiny/9.",
        "{\"task_id\": \"Tiny/8\", \"code\": \"\"} | \"task_id\" is of no task in FILE: \"Tiny/8\"; make it the name of a task, such as Tiny/9, or remove the line.",
        "{\"problem_id\": \"8\", \"code\": \"\"} | \"problem_id\" is of no task in FILE: \"8\"; make it the name of a task, such as Tiny/9, or remove the line.",
        "{\"step_number\": \"10.1\", \"code\": \"\"} | \"step_number\" is of no task in FILE: \"10.1\"; make it the name of a task, such as Tiny/9, or remove the line.",
        "{\"task_id\": [1], \"code\": \"\"} | \"task_id\" is neither a string nor a whole number; make it the name of a task, such as Tiny/9."
      })
  void whatNamesNoTaskIsOneSentence(String line, String sentence) throws IOException {
    Path file = Files.writeString(directory.resolve("samples.jsonl"), line + "\n");
    assertThatThrownBy(() -> SampleReader.read(file, tasks))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ", line 1: field " + sentence.replace("FILE", tasks.source()));
  }

  /** The body lost its indentation, stood after the prompt, and was a syntax error. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "response | ^    return number % 2 == 0^ | ^    return number % 2 == 0^",
        "response | ^\\n\\n    x = number % 2\\n    return x == 0\\n^ | ^\\n\\n    x = number % 2\\n    return x == 0\\n^",
        "response | ^The body is:\\n```python\\n    return number % 2 == 0\\n```^ | ^    return number % 2 == 0\\n^",
        "response | ^<think>\\nHm.\\n</think>\\n    return number % 2 == 0^ | ^\\n    return number % 2 == 0^",
        "response | ^```\\n  if number % 2:\\n    return False\\n  return True\\n```^ | ^    if number % 2:\\n      return False\\n    return True\\n^",
        "response | ^```python\\nreturn number % 2 == 0\\n```^ | ^    return number % 2 == 0\\n^",
        "response | ^return number % 2 == 0^ | ^    return number % 2 == 0\\n^",
        "generation | ^    return number % 2 == 0^ | ^    return number % 2 == 0^",
        "code | ^    return number % 2 == 0^ | ^    return number % 2 == 0^",
        "solution | ^    return number % 2 == 0^ | ^    return number % 2 == 0^",
        "completion | ^```python\\n    return number % 2 == 0\\n```^ | ^    return number % 2 == 0\\n^"
      })
  void aBodyContinuesThePromptWithItsIndentation(String field, String answer, String body)
      throws IOException {
    String line = "{\"task_id\": \"Tiny/10\", \"%s\": \"%s\"}".formatted(field, answer);
    assertThat(only(line).code()).isEqualTo(PROMPT + body.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "response | ^I cannot do that.^ | ^^",
        "response | ^    I cannot do that.^ | ^^",
        "response | ^^ | ^^",
        "response | ^is_even = lambda n: n % 2 == 0^ | ^PROMPT\\nis_even = lambda n: n % 2 == 0^",
        "response | ^```python\\nimport math\\n```^ | ^PROMPTimport math\\n^"
      })
  void anAnswerThatIsNoBodyIsReadAsBefore(String field, String answer, String code)
      throws IOException {
    String line = "{\"task_id\": \"Tiny/10\", \"%s\": \"%s\"}".formatted(field, answer);
    String expected = code.replace("PROMPT", PROMPT).replace("\\n", "\n");
    assertThat(only(line).code()).isEqualTo(expected);
  }

  private Sample only(String line) throws IOException {
    Path file = Files.writeString(directory.resolve("samples.jsonl"), line + "\n");
    return SampleReader.read(file, tasks).samples().getFirst();
  }
}
