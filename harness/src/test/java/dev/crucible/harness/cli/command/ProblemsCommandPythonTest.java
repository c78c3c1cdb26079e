package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.cli.CommandLineRun;
import dev.crucible.harness.problem.TaskFiles;
import dev.crucible.problems.BundledProblems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code crucible problems validate} with real code. */
@Tag("python")
class ProblemsCommandPythonTest {
  @TempDir private Path directory;

  @Test
  void aBundledProblemIsSound() {
    var run =
        CommandLineRun.of(
            "problems", "validate", "--in-process", "--problem", "1001", "--mutants", "8");
    assertThat(run.out()).as(run.err()).contains("gold       4 of 4 passed", "flaws      0");
    assertThat(run.out().lines()).last().isEqualTo("sound");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void whatIsUnsoundIsTold() throws Exception {
    Path problems =
        EditedProblems.write(
            directory,
            problem -> {
              // This test finds no mistake.
              EditedProblems.step(problem, 1).putArray("test_cases").add("target = None");
              EditedProblems.step(problem, 2).put("function_header", "def another(a, b):\n");
              EditedProblems.step(problem, 3)
                  .put("ground_truth_code", "def wrong(*a):\n    return 1\n");
            });
    Path samples =
        Files.writeString(
            directory.resolve("known.jsonl"),
            """
            {"step_number": "1001.1", "sample": 0, "code": "x = 1", "expected_outcome": "FAILED", "variant": "nothing"}
            {"step_number": "1001.1", "sample": 1, "code": "x = ", "expected_outcome": "ERROR"}
            """);
    var run =
        CommandLineRun.of(
            "problems",
            "validate",
            "--in-process",
            "--json",
            "--mutants",
            "5",
            "--problems",
            problems.toString(),
            "--targets",
            BundledProblems.copyTo(directory.resolve("bundled")).targets().toString(),
            "--samples",
            samples.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
    JsonNode report = JsonMapper.shared().readTree(run.out());
    assertThat(report.get("sound").booleanValue()).isFalse();
    List<String> flaws = report.get("flaws").valueStream().map(JsonNode::stringValue).toList();
    assertThat(flaws)
        .contains(
            "sub-step 1001.2: its ground_truth_code does not define another, as function_header does")
        .anyMatch(flaw -> flaw.startsWith("sub-step 1001.3: its ground_truth_code does not define"))
        .anyMatch(flaw ->
            flaw.startsWith("sub-step 1001.3: its gold code does not pass: ERROR, NameError"));
    JsonNode first = report.get("sub_steps").get(0);
    assertThat(first.get("mutants").intValue()).isEqualTo(5);
    assertThat(first.get("survivors")).hasSize(5);
    assertThat(first.get("survivors").get(0).get("change").stringValue()).startsWith("line ");
    assertThat(first.get("surprises").valueStream().map(JsonNode::stringValue))
        .containsExactly("1001.1, sample 0 (nothing) came to PASSED, not FAILED");
    JsonNode third = report.get("sub_steps").get(2);
    assertThat(third.get("gold").stringValue()).isEqualTo("ERROR");
    assertThat(third.get("mutants").intValue()).isZero();
  }

  @Test
  void tasksAreSound() throws Exception {
    String file = TaskFiles.continued(directory).toString();
    var run = CommandLineRun.of("problems", "validate", "--in-process", "--problems", file);
    assertThat(run.out())
        .as(run.err())
        .contains("Tiny/9 ", "gold       2 of 2 passed", "0 let through", "flaws      0");
    assertThat(run.out().lines()).last().isEqualTo("sound");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void whatIsUnsoundOfTasksIsTold() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("unsound.jsonl"),
            Files.readString(TaskFiles.whole(directory))
                .replace("assert join(['a', 'b']) == 'a b'", "assert join(['']) == ''")
                .replace("def double", "def twice"));
    var run =
        CommandLineRun.of(
            "problems", "validate", "--in-process", "--json", "--problems", file.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
    JsonNode report = JsonMapper.shared().readTree(run.out());
    assertThat(report.get("flaws").valueStream().map(JsonNode::stringValue))
        .hasSize(2)
        .contains("task Mbpp/2: its reference code does not define double, which its tests call")
        .anyMatch(flaw -> flaw.startsWith("task Mbpp/2: its gold code does not pass: ERROR"));
    JsonNode join = report.get("sub_steps").get(1);
    assertThat(join.get("let_through").valueStream())
        .anySatisfy(answer -> {
          assertThat(answer.get("answer").stringValue()).isEqualTo("an empty string");
          assertThat(answer.get("all_tests").booleanValue()).isTrue();
        });
  }
}
