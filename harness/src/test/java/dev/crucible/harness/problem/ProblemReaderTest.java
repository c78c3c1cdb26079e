package dev.crucible.harness.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemReaderTest {

  /** A sub-step with single quotes, which are replaced with double quotes before use. */
  private static final String STEP =
      """
      {'step_number': '7.1', 'step_description_prompt': 'Write f.', 'step_background': 'B',
       'ground_truth_code': 'def f(x):\\n    return x', 'function_header': 'def f(x):',
       'test_cases': ['assert f(1) == target'], 'return_line': '    return x'}\
      """;

  private static final String PROBLEM =
      """
      {'problem_name': 'näme', 'problem_id': '7', 'problem_description_main': 'D',
       'problem_background_main': 'P', 'problem_io': 'IO',
       'required_dependencies': 'import numpy as np', 'sub_steps': [STEP],
       'general_solution': 'G', 'general_tests': ['T'], 'subfield': 'Optics', 'extra': 1}\
      """
          .replace("STEP", STEP);

  @TempDir Path directory;

  @Test
  void readsEveryField() throws IOException {
    Path file = write(line(PROBLEM));
    ProblemSet problems = ProblemReader.read(file);

    var step =
        new SubStep(
            StepId.of(7, 1),
            "Write f.",
            "B",
            Optional.of("def f(x):\n    return x"),
            "def f(x):",
            List.of("assert f(1) == target"),
            Optional.of("    return x"));
    var problem =
        new Problem(
            "7",
            "näme",
            "Optics",
            "D",
            "P",
            "IO",
            "import numpy as np",
            List.of(step),
            Optional.of("G"),
            List.of("T"));
    assertThat(problems).isEqualTo(new ProblemSet(file.toString(), List.of(problem)));
    assertThat(problems.problem("7")).contains(problem);
    assertThat(problems.problemOf(StepId.of(7, 1))).contains(problem);
    assertThat(problems.problemOf(StepId.of(7, 2))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ground_truth_code",
    "step_background",
    "return_line",
    "general_solution",
    "problem_background_main"
  })
  void someFieldsMayBeAbsentOrNull(String field) throws IOException {
    ProblemReader.read(write(line(PROBLEM.replace("'" + field + "'", "'other'"))));
    ProblemReader.read(
        write(line(PROBLEM.replaceFirst("'" + field + "': '([^'])*'", "'" + field + "': null"))));
  }

  @Test
  void readsAResourceAndIgnoresBlankLinesAndLineEnds() {
    String text = "\uFEFF" + line(PROBLEM) + "\r\n\n  \t\r\n" + line(other("8")) + "\n";
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    assertThat(ProblemReader.read("bundled", in).problems())
        .map(Problem::id)
        .containsExactly("7", "8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'problem_id'            | 'x'         | field "problem_id" is missing or null; add it as a string.
          'sub_steps'             | 'x'         | field "sub_steps" is missing or null; add it as an array of objects.
          '7',                    | 7,          | field "problem_id" is a number; make it a string.
          'test_cases'            | 'x'         | sub_steps[0]: field "test_cases" is missing or null; add it as an array of strings.
          ['assert f(1) == target'] | 'assert'  | sub_steps[0]: field "test_cases" is a string; make it an array of strings.
          ['assert f(1) == target'] | ['a', {}] | sub_steps[0]: field "test_cases[1]" is an object; make it a string.
          'def f(x):',            | [],         | sub_steps[0]: field "function_header" is an array; make it a string.
          '7.1'                   | '7-1'       | sub_steps[0]: field "step_number" is "7-1"; make it a number such as 10.3.
          '7.1'                   | '8.1'       | sub_steps[0]: field "step_number" is 8.1 in problem "7"; a sub-step's number starts with its problem_id.
          ['T']                   | true        | field "general_tests" is a boolean; make it an array of strings.
          """)
  void namesLineAndField(String text, String replacement, String message) throws IOException {
    Path file = write("\n" + line(PROBLEM.replace(text, replacement)));
    assertThatThrownBy(() -> ProblemReader.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ", line 2")
        .hasMessageEndingWith(message);
  }

  @Test
  void subStepsMustBeObjectsAndOneAtLeast() throws IOException {
    assertThatThrownBy(() -> ProblemReader.read(write(line(PROBLEM.replace(STEP, "")))))
        .hasMessageEndingWith("field \"sub_steps\" is empty; it needs one object at least.");
    assertThatThrownBy(() -> ProblemReader.read(write(line(PROBLEM.replace(STEP, "3")))))
        .hasMessageEndingWith("field \"sub_steps[0]\" is a number; make it an object.");
  }

  @Test
  void numbersOccurOnceAndRise() throws IOException {
    String second = STEP.replace("7.1", "7.2");
    assertThatThrownBy(() -> ProblemReader.read(write(line(PROBLEM) + "\n" + line(PROBLEM))))
        .hasMessageEndingWith(
            "line 2: field \"problem_id\" is 7 again; give each problem an id of its own.");
    assertThatThrownBy(() -> readSteps(STEP, STEP))
        .hasMessageEndingWith(
            "sub_steps[1]: field \"step_number\" is 7.1 again; give each sub-step its own number.");
    assertThatThrownBy(() -> readSteps(second, STEP))
        .hasMessageEndingWith(
            "field \"step_number\" is 7.1 after 7.2; list sub-steps once each in rising order.");
    assertThat(readSteps(STEP, second).problems().getFirst().subSteps()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"problem_id":   | broken JSON (
          [1]              | an array stands here;
          "text"           | a string stands here;
          {} {}            | broken JSON (
          {"a":1,"a":2}    | broken JSON (
          """)
  void brokenJsonIsNamedByLine(String content, String message) throws IOException {
    Path file = write(line(PROBLEM) + "\n" + content);
    assertThatThrownBy(() -> ProblemReader.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ", line 2")
        .hasMessageContaining(message)
        .hasMessageEndingWith("; each line must hold one JSON object.")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void textThatIsNotUtf8IsNamedByLine() throws IOException {
    Path file = directory.resolve("problems.jsonl");
    Files.write(file, line(PROBLEM).getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ProblemReader.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ", line 1, column")
        .hasMessageContaining("Invalid UTF-8");
  }

  @Test
  void filesThatCannotBeRead() throws IOException {
    Path missing = directory.resolve("no.jsonl");
    assertThatThrownBy(() -> ProblemReader.read(missing))
        .hasMessage("There is no file %s; give the path of a JSON lines file.".formatted(missing));
    assertThatThrownBy(() -> ProblemReader.read(directory))
        .hasMessage("%s is a directory; give the path of a JSON lines file.".formatted(directory));
    Path empty = write(" \n\n");
    assertThatThrownBy(() -> ProblemReader.read(empty))
        .hasMessage(empty + " is empty; it must hold one JSON object a line.");
  }

  private ProblemSet readSteps(String first, String second) throws IOException {
    return ProblemReader.read(write(line(PROBLEM.replace(STEP, first + ", " + second))));
  }

  private static String other(String id) {
    return PROBLEM.replace("'7'", "'" + id + "'").replace("7.1", id + ".1");
  }

  private static String line(String json) {
    return json.replace("\n", "").replace('\'', '"');
  }

  private Path write(String content) throws IOException {
    return Files.writeString(directory.resolve("problems.jsonl"), content);
  }
}
