package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.cli.CommandLineRun;
import dev.crucible.harness.problem.TaskFiles;
import dev.crucible.problems.BundledProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Output of {@code crucible problems} that needs no Python. */
class ProblemsCommandTest {
  @TempDir private Path directory;
  private BundledProblems.Copies bundled;

  @BeforeEach
  void copyBundledProblems() throws IOException {
    bundled = BundledProblems.copyTo(directory.resolve("bundled"));
  }

  @Test
  void listsTheBundledProblems() {
    var run = problems("list");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("subfield")
        .contains("1001")
        .contains("32 problems, 138 sub-steps, 703 tests in the bundled problems");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void listsChosenOnesAsJson() {
    var run = problems("list", "--problem", "1002", "--step", "1001.2", "--json");
    List<JsonNode> lines = run.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines)
        .map(line -> line.get("problem_id").stringValue())
        .containsExactly("1001", "1002");
    assertThat(lines.getFirst().get("sub_steps").toString()).isEqualTo("[\"1001.2\"]");
    assertThat(lines.getFirst().get("gold").booleanValue()).isTrue();
  }

  @Test
  void showsAProblemOrASubStep() {
    var problem = problems("show", "1001");
    assertThat(problem.out())
        .startsWith("problem 1001: ")
        .contains("sub-step 1001.1", "sub-step 1001.4", "    def noisy_state(psi, visibility):")
        .doesNotContain("gold code", "background");
    var step = problems("show", "1001.1", "--gold", "--tests", "--background");
    assertThat(step.out())
        .startsWith("sub-step 1001.1")
        .contains("gold code", "test 1", "background", "return line")
        .doesNotContain("1001.2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "show 7      | 4 | There is no problem 7 in the bundled problems: 'crucible problems list'",
        "show 1001.9 | 4 | There is no sub-step 1001.9 in the bundled problems",
        "show a.b    | 2 | \"a.b\" is no sub-step number: those look like 10.3",
        "show        | 2 | Missing required parameter: 'ID'",
        "''          | 2 | Say what to do with the problems: list, show or validate.",
        "validate --mutants -1 | 2 | --mutants is -1: give 0 or more.",
        "validate --targets t | 2 | --problems and --targets belong together",
        "validate --samples no | 4 | There is no file no; give the path"
      })
  void whatIsWrongIsOneSentence(String arguments, int exitCode, String sentence) {
    var run = problems(arguments.isEmpty() ? new String[0] : arguments.split(" +"));
    assertThat(run.err()).startsWith(sentence);
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theBundledSetHasNoFlawInItsFields() {
    var run = problems("validate", "--no-run");
    assertThat(run.out()).contains("0 flaws in fields and targets; nothing was run");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void flawsInFieldsAreListed() throws IOException {
    Path file =
        EditedProblems.write(
            directory,
            problem -> {
              problem.put("problem_io", " ");
              EditedProblems.step(problem, 1).put("function_header", "x = 1");
              EditedProblems.step(problem, 2).put("step_description_prompt", "");
              EditedProblems.step(problem, 2).putArray("test_cases").add("assert True");
              EditedProblems.step(problem, 3).putArray("test_cases");
              EditedProblems.step(problem, 4).put("step_number", "1001.6");
            });
    var run =
        problems(
            "validate",
            "--no-run",
            "--problems",
            file.toString(),
            "--targets",
            bundled.targets().toString());
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out().lines())
        .contains(
            "problem 1001: its problem_io is empty",
            "problem 1001: sub-step 1001.6 stands where its .4 should",
            "sub-step 1001.1: its function_header defines no function or class",
            "sub-step 1001.2: its step_description_prompt is empty",
            "sub-step 1001.2: its test 1 does not use target",
            "sub-step 1001.3: it has no test_cases",
            "1 problems, 7 flaws in fields and targets; nothing was run")
        .anyMatch(
            line -> line.startsWith("sub-step 1001.6: ") && line.contains("/1001.6 is missing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"step_number\": \"9.1\", \"code\": \"\", \"expected_outcome\": \"PASSED\"} | \"step_number\" is 9.1",
        "{\"step_number\": \"1001.1\", \"code\": \"\", \"expected_outcome\": \"GOOD\"} | \"expected_outcome\" is \"GOOD\"",
        "{\"step_number\": \"1001.1\", \"code\": \"\"} | \"expected_outcome\" is missing",
        "{\"step_number\": \"1001.1\", \"expected_outcome\": \"PASSED\"} | \"code\" is missing"
      })
  void samplesOfKnownOutcomeNameTheirLine(String line, String problem) throws IOException {
    Path samples = Files.writeString(directory.resolve("known.jsonl"), line + "\n");
    var run = problems("validate", "--samples", samples.toString());
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).startsWith(samples + ", line 1: field " + problem);
  }

  @Test
  void listsTasks() throws IOException {
    var run = problems("list", "--problems", TaskFiles.continued(directory).toString());
    assertThat(run.out())
        .contains("Tiny/10 ", "is_even\n", "2 tasks, 2 tests in ")
        .doesNotContain("sub-step");
    var chosen = problems("list", "--json", "--step", "Mbpp/11", "--problems", whole().toString());
    assertThat(chosen.out())
        .isEqualTo(
            """
            {"problem_id":"Mbpp/11","problem_name":"join","subfield":"","tests":2,"gold":true,"sub_steps":["Mbpp/11"]}
            """);
  }

  @Test
  void showsATask() throws IOException {
    String file = TaskFiles.continued(directory).toString();
    var continued = problems("show", "Tiny/10", "--problems", file, "--gold", "--tests");
    assertThat(continued.out().replaceAll("(?m) +$", ""))
        .isEqualTo(
            """
            task Tiny/10: is_even

            code to continue
                def is_even(number):
                    ""\"Returns True if the number is even.""\"

            gold code
                def is_even(number):
                    ""\"Returns True if the number is even.""\"
                    return number % 2 == 0

            test 1
                def check(candidate):
                    assert candidate(2) is True
                    assert candidate(3) is False
                    assert candidate(0) is True

                check(is_even)

            """);
    var whole = problems("show", "2", "--problems", whole().toString(), "--format", "mbpp");
    assertThat(whole.out())
        .startsWith("task Mbpp/2: double\n\ndescription\n    Write a function to double a number.")
        .doesNotContain("header", "def double");
  }

  @Test
  void aTaskThatIsNotThereIsOneSentence() throws IOException {
    String file = whole().toString();
    var show = problems("show", "Mbpp/3", "--problems", file);
    assertThat(show.err()).startsWith("There is no task Mbpp/3 in " + file);
    for (String option : List.of("--step", "--problem")) {
      var list = problems("list", option, "49.1", "--problems", file);
      assertThat(list.err())
          .as(option)
          .startsWith("There is no task 49.1 in " + file + ": name one that is there.");
      assertThat(list.exitCode()).isEqualTo(4);
    }
  }

  @Test
  void fieldsOfTasksAreChecked() throws IOException {
    var sound = problems("validate", "--no-run", "--problems", whole().toString());
    assertThat(sound.out()).isEqualTo("2 tasks, 0 flaws in fields; nothing was run\n");
    assertThat(sound.exitCode()).isZero();
    Path broken =
        Files.writeString(
            directory.resolve("broken.jsonl"),
            Files.readString(whole())
                .replace("Write a function to double a number.", " ")
                .replace("assert double(-1) == -2", ""));
    var run = problems("validate", "--no-run", "--problems", broken.toString());
    assertThat(run.out().lines())
        .containsExactly(
            "task Mbpp/2: its description is empty",
            "task Mbpp/2: its test 2 is empty",
            "2 tasks, 2 flaws in fields; nothing was run");
    assertThat(run.exitCode()).isEqualTo(4);
  }

  private Path whole() throws IOException {
    return TaskFiles.whole(directory);
  }

  private static CommandLineRun problems(String... arguments) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("problems"), Stream.of(arguments)).toArray(String[]::new));
  }
}
