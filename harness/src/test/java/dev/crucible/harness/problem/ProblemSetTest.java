package dev.crucible.harness.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemSetTest {

  @ParameterizedTest
  @CsvSource({
    "HumanEval/1, HumanEval/1",
    "humaneval/10, HumanEval/10",
    "10, HumanEval/10",
    "eval/10, ''",
    "0, ''",
    "'', ''",
    "HumanEval, ''"
  })
  void aTaskIsFoundByItsNameAndByThePartAfterTheSlash(String name, String task) {
    ProblemSet tasks = tasks("HumanEval/1", "HumanEval/10", "HumanEval/");
    assertThat(tasks.task(name).map(step -> step.id().toString()).orElse("")).isEqualTo(task);
  }

  @Test
  void aPartThatSeveralTasksHaveNamesNone() {
    ProblemSet tasks = tasks("A/1", "B/1", "C/1", "C/2");
    assertThat(tasks.task("1")).isEmpty();
    assertThat(tasks.task("2")).isPresent();
    assertThat(tasks.task("B/1")).isPresent();
  }

  @Test
  void aWholeNameComesBeforeAPart() {
    ProblemSet tasks = tasks("a/sort", "sort");
    assertThat(tasks.task("sort").orElseThrow().id()).hasToString("sort");
  }

  private static ProblemSet tasks(String... ids) {
    return new ProblemSet("t.jsonl", Arrays.stream(ids).map(ProblemSetTest::task).toList(), false);
  }

  private static Problem task(String id) {
    var step =
        new SubStep(
            StepId.task(id), "", "", Optional.empty(), "def f():", List.of(), Optional.empty());
    return new Problem(id, "f", "", "", "", "", "", List.of(step), Optional.empty(), List.of());
  }
}
