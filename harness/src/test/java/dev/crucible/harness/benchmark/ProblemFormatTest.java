package dev.crucible.harness.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.SampleReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemFormatTest {
  private static final String ADD =
      """
      {"task_id": "HumanEval/7", "prompt": "import math\\n\\ndef helper(x):\\n    return x\\n\\ndef add(a, b):\\n    \\"\\"\\"Adds.\\"\\"\\"\\n", "entry_point": "add", "canonical_solution": "    return a + b\\n", "test": "def check(candidate):\\n    assert candidate(1, 2) == 3\\n"}
      """;
  private static final String MBPP =
      """
      {"task_id": 2, "text": "Write a function to double.", "code": "import re\\ndef helper(x):\\n    return x\\ndef double(x):\\n    return helper(2 * x)", "test_setup_code": "N = 2", "test_list": ["assert set(double([N])) == {2}", "assert double(1) == 2"], "challenge_test_list": ["assert double(0) == 1"]}
      """;
  private static final String SANITIZED =
      """
      {"source_file": "x", "task_id": 3, "prompt": "Write a function.", "code": "def area(r):\\n  return math.pi * r", "test_imports": ["import math"], "test_list": ["assert math.isclose(area(1), math.pi)"]}
      """;

  @TempDir private Path folder;

  @Test
  void aTaskOfHumanEvalIsAPromptThatSamplesContinue() throws IOException {
    SubStep step = only(ADD, false);
    assertThat(step.id()).hasToString("HumanEval/7");
    assertThat(step.functionHeader()).startsWith("def add(a, b)");
    assertThat(step.groundTruthCode().orElseThrow()).endsWith("Adds.\"\"\"\n    return a + b\n");
    assertThat(step.testCases()).hasSize(1);
    assertThat(step.testCases().getFirst()).endsWith("\ncheck(add)\n");
  }

  @Test
  void filesMayBeCompressed() throws IOException {
    assertThat(only(ADD, true)).isEqualTo(only(ADD, false));
  }

  @Test
  void aTaskOfMbppHasAnAssertionATest() throws IOException {
    SubStep step = only(MBPP, false);
    assertThat(step.id()).hasToString("Mbpp/2");
    assertThat(step.functionHeader()).as("what tests call and code defines").contains("double");
    assertThat(step.testCases())
        .containsExactly("N = 2\nassert set(double([N])) == {2}", "assert double(1) == 2");
    SubStep sanitized = only(SANITIZED, false);
    assertThat(sanitized.testCases().getFirst()).startsWith("import math\nassert");
    assertThat(sanitized.functionHeader()).contains("area");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          completion | '    return a + b'                  | PROMPT +
          completion | 'def add(a, b):\\n    return 3'      | PROMPT +
          completion | 'Here:\\n```python\\ndef add(a, b):\\n    return 3\\n```' | PROMPT + NEWLINE + FENCE
          solution   | 'def add(a, b):\\n    return 3'      | ALONE
          code       | 'def add(a, b):\\n    return 3'      | ALONE
          response   | '```python\\ndef add(a, b):\\n    return 3\\n```' | PROMPT + NEWLINE + FENCE
          """)
  void answersContinueThePromptOrStandAlone(String field, String answer, String expected)
      throws IOException {
    ProblemSet problems = ProblemFormat.read(file("problems.jsonl", ADD, false));
    String prompt = problems.problems().getFirst().subSteps().getFirst().codePrompt().orElseThrow();
    Path samples =
        file(
            "samples.jsonl",
            "{\"task_id\": \"HumanEval/7\", \"%s\": \"%s\"}".formatted(field, answer),
            false);
    String code = SampleReader.read(samples, problems).samples().getFirst().code();
    String text = answer.replace("\\n", "\n");
    switch (expected) {
      case "PROMPT +" -> assertThat(code).isEqualTo(prompt + text);
      case "ALONE" -> assertThat(code).isEqualTo(text);
      default -> assertThat(code.strip()).isEqualTo(prompt + "\ndef add(a, b):\n    return 3");
    }
  }

  @ParameterizedTest
  @CsvSource({"2", "'\"Mbpp/2\"'", "'\"MBPP/2\"'", "'\"2\"'"})
  void samplesNameTasksAsTheirToolsDo(String id) throws IOException {
    ProblemSet problems = ProblemFormat.read(file("problems.jsonl", MBPP, false));
    Path samples =
        file("samples.jsonl", "{\"task_id\": %s, \"solution\": \"x\"}".formatted(id), false);
    assertThat(SampleReader.read(samples, problems).samples().getFirst().step())
        .hasToString("Mbpp/2");
  }

  @Test
  void whatIsWrongIsOneSentence() throws IOException {
    Path twice = file("twice.jsonl", ADD + ADD, false);
    assertThatThrownBy(() -> ProblemFormat.read(twice))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 2: field \"task_id\" is HumanEval/7 again");
    Path other =
        file("samples.jsonl", "{\"task_id\": \"HumanEval/8\", \"completion\": \"\"}", false);
    ProblemSet problems = ProblemFormat.read(file("problems.jsonl", ADD, false));
    assertThatThrownBy(() -> SampleReader.read(other, problems))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 1: field \"task_id\" is of no task in");
  }

  private SubStep only(String line, boolean compressed) throws IOException {
    ProblemSet problems = ProblemFormat.read(file("problems.jsonl", line, compressed));
    assertThat(problems.hasTargets()).isFalse();
    return problems.problems().getFirst().subSteps().getFirst();
  }

  private Path file(String name, String text, boolean compressed) throws IOException {
    Path file = folder.resolve(name);
    if (!compressed) {
      return Files.writeString(file, text);
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
