package dev.crucible.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.metric.BootstrapOptions;
import dev.crucible.harness.metric.Comparison;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.Runs;
import dev.crucible.runtime.Outcome;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareReportTest {

  /** Tasks were called main problems and, once more, sub-steps. */
  @Test
  void runsOfTasksAreComparedByTasks() {
    RunData a = run("a").samples("Tiny/9", Outcome.PASSED).data();
    RunData b = run("b").samples("Tiny/9", Outcome.FAILED).task("Tiny/11").data();
    var report = new CompareReport(Comparison.of(a, b, BootstrapOptions.DEFAULT));
    assertThat(report.text())
        .contains(
            "\ntasks (2) ",
            "\ntests of tasks (2) ",
            "\nWorse in B: 1 task\n  Tiny/9   pass -> fail\n",
            "each task weighs the same",
            "with tasks as units.")
        .doesNotContain("main problem", "sub-step");
    assertThat(report.html())
        .contains("Tasks that changed", "Tests of tasks")
        .doesNotContain("Sub-step", "Main problems", "<h2>Subfields");
  }

  @Test
  void runsOfProblemsAreComparedByProblemsAndSubSteps() {
    Runs run = Runs.named("a").problem(10, "Optics", 1).samples("10.1", Outcome.PASSED);
    var report = new CompareReport(Comparison.of(run.data(), run.data(), BootstrapOptions.DEFAULT));
    assertThat(report.text())
        .contains("\nmain problems (1) ", "\nsub-steps (1) ", "\ntests of sub-steps (1) ")
        .doesNotContain("task");
  }

  /** Samples that FAILED have passed the first of three tests. */
  @Test
  void groupsOfTestsHaveARowEach() {
    RunData a = grouped("a").samples("Tiny/1", Outcome.TAMPERED, Outcome.PASSED).data();
    RunData b = grouped("b").samples("Tiny/1", Outcome.FAILED, Outcome.PASSED).data();
    var report = new CompareReport(Comparison.of(a, b, BootstrapOptions.DEFAULT));
    assertThat(report.text())
        .containsSubsequence(
            "\ntasks (1)                  50.0 %   50.0 %  0.0 ",
            "\nbase (1)                   50.0 %  100.0 %  +50.0 ",
            "\nbase+plus (1)              50.0 %   50.0 %  0.0 ",
            "\ntests of tasks (1) ",
            "\nbase, base+plus: the share of a task's samples that passed the tests of these groups.\n")
        .doesNotContain("Left out");
    JsonNode json = JsonMapper.shared().readTree(report.json());
    assertThat(json.at("/groups").size()).isEqualTo(2);
    assertThat(json.at("/groups/0/name").stringValue()).isEqualTo("base");
    assertThat(json.at("/groups/0/difference").doubleValue()).isEqualTo(0.5);
    assertThat(json.at("/groups/0/tests/0/p_value").doubleValue()).isEqualTo(1);
    assertThat(json.at("/groups/1/name").stringValue()).isEqualTo("plus");
    assertThat(json.at("/groups/1/b").doubleValue()).isEqualTo(0.5);
    assertThat(report.html())
        .containsSubsequence(
            "<th scope=\"row\">Tasks</th>",
            "<th scope=\"row\">base</th>",
            "<th scope=\"row\">base+plus</th>",
            "<th scope=\"row\">Tests of tasks</th>",
            "<li>base, base+plus: the share of a task");
  }

  @Test
  void groupsOfTestsThatOneRunHasAreNamedInOneLine() {
    RunData a = grouped("a").samples("Tiny/1", Outcome.PASSED).data();
    RunData b = Runs.named("b").task("Tiny/1").samples("Tiny/1", Outcome.PASSED).data();
    var report = new CompareReport(Comparison.of(a, b, BootstrapOptions.DEFAULT));
    assertThat(report.text())
        .contains("\nLeft out, in A only: 2 test groups (base, plus).\n")
        .doesNotContain("base (1)", "these groups");
    assertThat(report.html()).contains("Left out, in A only: 2 test groups (base, plus).");
    JsonNode json = JsonMapper.shared().readTree(report.json());
    assertThat(json.has("groups")).isFalse();
    assertThat(json.at("/left_out/groups_only_in_a").toString()).isEqualTo("[\"base\",\"plus\"]");
    assertThat(json.at("/left_out/groups_only_in_b").size()).isZero();
  }

  @Test
  void withoutGroupsOfTestsThereIsNothingOfThem() {
    RunData run = run("a").samples("Tiny/9", Outcome.PASSED).data();
    var report = new CompareReport(Comparison.of(run, run, BootstrapOptions.DEFAULT));
    assertThat(report.text()).doesNotContain("group");
    assertThat(report.json()).doesNotContain("groups");
    assertThat(report.html()).doesNotContain("these groups");
  }

  private static Runs grouped(String name) {
    return Runs.named(name).task("Tiny/1", new TestGroup("base", 1), new TestGroup("plus", 3));
  }

  private static Runs run(String name) {
    return Runs.named(name).task("Tiny/9").task("Tiny/10").samples("Tiny/10", Outcome.PASSED);
  }
}
