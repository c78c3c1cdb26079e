package dev.crucible.harness.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.GeneratedTests;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SampleForm;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.SampleReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @TempDir private Path directory;

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

  @Test
  void aTaskOfEvalPlusHasTestsThatItsReferenceDecides() throws IOException {
    String line =
        """
        {"task_id": "HumanEval/7", "prompt": "def add(a, b):\\n", "entry_point": "add", "canonical_solution": "    return a + b\\n", "test": "", "base_input": [[1, 2], [1e400, NaN]], "plus_input": [], "contract": "", "atol": 0}
        """;
    SubStep step = only(line, true);
    assertThat(step.testCases()).isEmpty();
    GeneratedTests tests = step.generatedTests().orElseThrow();
    assertThat(tests.reference()).isEqualTo("def add(a, b):\n    return a + b\n");
    assertThat(tests.generator()).contains("\"[[1,2],[Infinity,NaN]]\"");
    assertThat(step.codePrompt()).contains("def add(a, b):\n");
  }

  /** The generator makes no test where there are no inputs. */
  @ParameterizedTest
  @CsvSource({
    "'[[1], [2]]', '[[3]]', base 1 plus 2",
    "'[[1]]', '[]', base 1 plus 1",
    "'[]', '[[1]]', plus 1",
    "'[]', '[]', ''"
  })
  void theInputsOfEvalPlusAreGroupsOfTests(String base, String plus, String groups)
      throws IOException {
    String line =
        """
        {"task_id": "Mbpp/2", "prompt": "", "entry_point": "f", "canonical_solution": "def f(x): return x", "base_input": %s, "plus_input": %s, "atol": 0}
        """
            .formatted(base, plus);
    assertThat(only(line, false).testGroups())
        .map(group -> group.name() + " " + group.lastTest())
        .isEqualTo(groups.isEmpty() ? List.of() : List.of(groups.split(" (?=plus)")));
    assertThat(only(ADD, false).testGroups()).isEmpty();
  }

  @Test
  void programsAndFunctionsAreToldApart() throws IOException {
    String programs =
        """
        {"problem_id": 3, "question": "Add.", "solutions": "[\\"print(3)\\"]", "input_output": "{\\"inputs\\": [\\"1 2\\"], \\"outputs\\": [[\\"3\\", \\"\\"]]}", "starter_code": ""}
        """;
    SubStep program = only(programs, false);
    assertThat(program.id()).hasToString("APPS/3");
    assertThat(program.form()).isEqualTo(SampleForm.PROGRAM);
    assertThat(program.groundTruthCode()).contains("print(3)");
    assertThat(program.testCases().getFirst())
        .contains("given = \"1 2\"\nexpected = \"3\\n\"\nresult = run_program(given)");
    SubStep function =
        only(
            """
            {"task_id": "a/b", "inputs": [[{"1": null}]], "outputs": [true], "fn_name": "f"}
            """,
            false);
    assertThat(function.testCases().getFirst())
        .contains("given = [{\"1\": None}]\nexpected = True\n", "function(*given)");
  }

  /** Numbers of more than 1000 digits were broken JSON, and Python reads 4300 digits at most. */
  @Test
  void aNumberInAPairMayBeLong() throws IOException {
    String digits = "1" + "0".repeat(5000);
    SubStep step =
        only(
            """
            {"task_id": "a/b", "input_output": "{\\"inputs\\": [[-%1$s, 7]], \\"outputs\\": [%1$s], \\"fn_name\\": \\"f\\"}"}
            """
                .formatted(digits),
            false);
    String hex = "0x" + new BigInteger(digits).toString(16);
    assertThat(step.testCases().getFirst())
        .contains("given = [-%1$s, 7]\nexpected = %1$s\n".formatted(hex));
  }

  /** The private tests are pickled by Python: {@code zlib.compress(pickle.dumps("[...]"))}. */
  @Test
  void liveCodeBenchHidesItsTestsInAPickle() throws IOException {
    SubStep step =
        only(
            """
            {"question_title": "T", "question_content": "Q", "platform": "atcoder", "question_id": "abc_a", "starter_code": "", "public_test_cases": "[]", "private_test_cases": "%s", "metadata": "{}"}
            """
                .formatted(
                    "eJxrYJlqwwABPRbR1UqZeQWlJUpWCkqGMXlKOgpK+aUlUAEjiEBJanFJSWVBKkiouCQlM0+pNnaKHgCVCRRG"),
            false);
    assertThat(step.testCases().getFirst()).contains("given = \"1\\n\"\nexpected = \"2\\n\"\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"task_id": "a", "inputs": ["1"], "outputs": []}                  | has not as many inputs as outputs
          {"task_id": "a", "inputs": [], "outputs": []}                     | has no inputs
          {"task_id": "a", "input_output": "{"}                             | holds broken JSON
          {"task_id": "a", "input_output": null}                            | "input_output" is null or empty; remove the line, as a task without tests has no score.
          {"task_id": "a", "input_output": ""}                              | "input_output" is null or empty; remove the line
          {"question_id": "a", "question_content": "Q", "public_test_cases": "[]", "private_test_cases": "gASV"} | is neither JSON nor a compressed pickle
          {"question_id": "a", "question_content": "Q", "public_test_cases": "[]"} | has no tests
          {"task_id": "a", "prompt": "p", "entry_point": "f", "canonical_solution": "", "base_input": 3, "plus_input": [], "atol": 0} | is missing or no array
          """)
  void brokenTestsAreOneSentence(String line, String sentence) throws IOException {
    Path file = file("problems.jsonl", line, false);
    assertThatThrownBy(() -> ProblemFormat.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("line 1: field \"")
        .hasMessageContaining(sentence);
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
    Path file = directory.resolve(name);
    if (!compressed) {
      return Files.writeString(file, text);
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
