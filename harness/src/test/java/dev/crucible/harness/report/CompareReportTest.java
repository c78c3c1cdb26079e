package dev.crucible.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.metric.BootstrapOptions;
import dev.crucible.harness.metric.Comparison;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.Runs;
import dev.crucible.runtime.Outcome;
import org.junit.jupiter.api.Test;

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

  private static Runs run(String name) {
    return Runs.named(name).task("Tiny/9").task("Tiny/10").samples("Tiny/10", Outcome.PASSED);
  }
}
