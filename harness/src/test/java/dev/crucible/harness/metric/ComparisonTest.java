package dev.crucible.harness.metric;

import static dev.crucible.runtime.Outcome.FAILED;
import static dev.crucible.runtime.Outcome.PASSED;
import static dev.crucible.runtime.Outcome.SKIPPED;
import static dev.crucible.runtime.Outcome.TAMPERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.metric.Comparison.StepChange;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.score.Summary.Rate;
import dev.crucible.harness.store.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  /** Of the three tests of a task, samples that FAILED have passed the first, and so this group. */
  private static final TestGroup BASE = new TestGroup("base", 1);

  private static final TestGroup PLUS = new TestGroup("plus", 3);

  @Test
  void comparesSingleSamplesOfTheSameSubSteps() {
    Comparison comparison =
        compare(
            Runs.named("a")
                .problem(1, "Physics", 2)
                .problem(2, "Biology", 1)
                .samples("1.1", PASSED)
                .samples("1.2", FAILED)
                .samples("2.1", PASSED),
            Runs.named("b")
                .problem(1, "Physics", 2)
                .problem(2, "Biology", 1)
                .samples("1.1", PASSED)
                .samples("1.2", PASSED)
                .samples("2.1", FAILED));
    PairedRates steps = comparison.subSteps();
    assertThat(steps.units()).isEqualTo(3);
    assertThat(steps.a().value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(steps.difference().value()).isZero();
    assertThat(steps.improved()).isEqualTo(1);
    assertThat(steps.worsened()).isEqualTo(1);
    assertThat(steps.tests()).map(PairedTest::pValue).containsExactly(1.0, 1.0);
    assertThat(comparison.problems().units()).isEqualTo(2);
    assertThat(comparison.subfields().get("Physics").subSteps().difference().value())
        .isEqualTo(0.5);
    assertThat(comparison.changes())
        .containsExactly(
            new StepChange(StepId.of(2, 1), new Rate(1, 1, 1), new Rate(0, 1, 1)),
            new StepChange(StepId.of(1, 2), new Rate(0, 1, 1), new Rate(1, 1, 1)));
    assertThat(comparison.leftOut().nothing()).isTrue();
  }

  @Test
  void comparesOnlyWhatBothJudgedAndCountsTheRest() {
    Comparison comparison =
        compare(
            Runs.named("a")
                .problem(1, "", 2)
                .problem(2, "", 1)
                .problem(3, "", 2)
                .samples("1.1", PASSED)
                .samples("1.2", SKIPPED)
                .samples("2.1", PASSED)
                .samples("3.1", PASSED)
                .samples("3.2", PASSED),
            Runs.named("b")
                .problem(1, "", 2)
                .problem(3, "", List.of(StepId.of(3, 1)))
                .problem(4, "", 1)
                .samples("1.1", PASSED)
                .samples("1.2", PASSED)
                .samples("3.1", FAILED)
                .samples("4.1", PASSED));
    assertThat(comparison.subSteps().units()).isEqualTo(2);
    assertThat(comparison.problems().units()).isZero();
    Comparison.LeftOut out = comparison.leftOut();
    assertThat(out.stepsOnlyInA()).containsExactly(StepId.of(2, 1), StepId.of(3, 2));
    assertThat(out.stepsOnlyInB()).containsExactly(StepId.of(4, 1));
    assertThat(out.stepsNotJudged()).containsExactly(StepId.of(1, 2));
    assertThat(out.problemsOnlyInA()).containsExactly("2");
    assertThat(out.problemsOnlyInB()).containsExactly("4");
    assertThat(out.problemsNotJudged()).containsExactly("1", "3");
  }

  @Test
  void severalSamplesAreComparedByTheirRates() {
    Comparison comparison =
        compare(
            Runs.named("a").problem(1, "", 1).samples("1.1", PASSED, FAILED),
            Runs.named("b").problem(1, "", 1).samples("1.1", PASSED, PASSED, PASSED, FAILED));
    assertThat(comparison.subSteps().difference().value()).isEqualTo(0.25);
    assertThat(comparison.subSteps().difference().interval()).isEmpty();
    assertThat(comparison.subSteps().tests()).hasSize(1);
  }

  /** Six of six problems are better: both tests give 2 of 64. */
  @Test
  void aCleanSweepOfSixIsSignificant() {
    Runs a = Runs.named("a");
    Runs b = Runs.named("b");
    for (int id = 1; id <= 6; id++) {
      a.problem(id, "", 1).samples(id + ".1", FAILED);
      b.problem(id, "", 1).samples(id + ".1", PASSED);
    }
    assertThat(compare(a, b).problems().tests())
        .map(PairedTest::pValue)
        .allSatisfy(p -> assertThat(p).isCloseTo(0.03125, within(1e-12)));
  }

  @Test
  void groupsOfTestsAreComparedOnTheTasksOfBothRuns() {
    Comparison comparison =
        compare(
            Runs.named("a")
                .task("Tiny/1", BASE, PLUS)
                .task("Tiny/2", BASE, PLUS)
                .task("Tiny/3", BASE, PLUS)
                .task("Tiny/4", BASE, PLUS)
                .task("Tiny/5", BASE, PLUS)
                .samples("Tiny/1", PASSED)
                .samples("Tiny/2", FAILED)
                .samples("Tiny/3", TAMPERED)
                .samples("Tiny/4", FAILED)
                .samples("Tiny/5", SKIPPED),
            Runs.named("b")
                .task("Tiny/1", BASE, PLUS)
                .task("Tiny/2", BASE, PLUS)
                .task("Tiny/3", BASE, PLUS)
                .task("Tiny/4")
                .task("Tiny/5", BASE, PLUS)
                .samples("Tiny/1", FAILED)
                .samples("Tiny/2", FAILED)
                .samples("Tiny/3", FAILED)
                .samples("Tiny/4", PASSED)
                .samples("Tiny/5", PASSED));
    assertThat(comparison.subSteps().units()).isEqualTo(4);
    assertThat(comparison.groups()).map(Comparison.Group::name).containsExactly("base", "plus");
    assertThat(comparison.groups())
        .map(Comparison.Group::label)
        .containsExactly("base", "base+plus");
    PairedRates base = comparison.groups().getFirst().rates();
    assertThat(base.units()).isEqualTo(3);
    assertThat(base.a().value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(base.b().value()).isEqualTo(1);
    assertThat(base.improved()).isEqualTo(1);
    assertThat(base.worsened()).isZero();
    assertThat(base.tests()).map(PairedTest::pValue).containsExactly(1.0, 1.0);
    PairedRates plus = comparison.groups().getLast().rates();
    assertThat(plus.difference().value()).isCloseTo(-1.0 / 3, within(1e-15));
    assertThat(plus.worsened()).isEqualTo(1);
    assertThat(comparison.leftOut().stepsNotJudged()).containsExactly(StepId.task("Tiny/5"));
  }

  @Test
  void groupsOfTestsThatOneRunHasAreLeftOut() {
    Comparison comparison =
        compare(
            Runs.named("a").task("Tiny/1", BASE).samples("Tiny/1", PASSED),
            Runs.named("b").task("Tiny/1", BASE, PLUS).samples("Tiny/1", PASSED));
    assertThat(comparison.groups()).map(Comparison.Group::name).containsExactly("base");
    assertThat(comparison.leftOut().groupsOnlyInA()).isEmpty();
    assertThat(comparison.leftOut().groupsOnlyInB()).containsExactly("plus");
    assertThat(comparison.leftOut().nothing()).isFalse();
  }

  private static Comparison compare(Runs a, Runs b) {
    return Comparison.of(a.data(), b.data(), BootstrapOptions.DEFAULT);
  }
}
