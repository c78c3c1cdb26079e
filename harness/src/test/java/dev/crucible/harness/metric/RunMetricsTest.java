package dev.crucible.harness.metric;

import static dev.crucible.runtime.Outcome.ERROR;
import static dev.crucible.runtime.Outcome.FAILED;
import static dev.crucible.runtime.Outcome.FORBIDDEN;
import static dev.crucible.runtime.Outcome.PASSED;
import static dev.crucible.runtime.Outcome.SKIPPED;
import static dev.crucible.runtime.Outcome.TAMPERED;
import static dev.crucible.runtime.Outcome.TIME_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.report.Formats;
import dev.crucible.harness.score.Summary.Rate;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.Runs;
import dev.crucible.runtime.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunMetricsTest {

  @Test
  void ratesAndPassAtKOfAHandMadeRun() {
    RunData run =
        Runs.named("a")
            .problem(1, "Physics", 2)
            .problem(2, "Biology", 1)
            .samples("1.1", PASSED, PASSED, FAILED)
            .samples("1.2", PASSED, ERROR, PASSED)
            .samples("2.1", FAILED, PASSED, PASSED)
            .data();
    RunMetrics metrics = metrics(run, 1, 2, 3, 4);
    assertThat(metrics.problems().count()).isEqualTo(new Rate(3, 6, 6));
    assertThat(metrics.subSteps().count()).isEqualTo(new Rate(6, 9, 9));
    assertThat(metrics.outcomes().get(FAILED).samples()).isEqualTo(2);
    assertThat(metrics.outcomes().get(ERROR).share().value()).isCloseTo(1.0 / 9, within(1e-15));
    assertThat(metrics.outcomes()).doesNotContainKey(SKIPPED);
    assertThat(metrics.subfields().keySet()).containsExactly("Biology", "Physics");
    assertThat(metrics.subfields().get("Physics").subSteps().count()).isEqualTo(new Rate(4, 6, 6));
    assertThat(metrics.subfields().get("Physics").problems().count()).isEqualTo(new Rate(1, 3, 3));
    // Problem 1: 1 of 3 samples, problem 2: 2 of 3. 1 - C(2,2)/C(3,2) = 2/3, and 1 - 0.
    assertThat(metrics.problemPassAtK().get(1).estimate().value())
        .isCloseTo((2.0 / 3 + 1) / 2, within(1e-15));
    assertThat(metrics.subStepPassAtK().get(0).estimate().value())
        .isCloseTo(2.0 / 3, within(1e-15));
    assertThat(metrics.subStepPassAtK().get(2).estimate().value()).isEqualTo(1);
    assertThat(metrics.problemPassAtK().get(3).known()).isFalse();
    assertThat(metrics.problemPassAtK().get(3).lacking()).isEqualTo(2);
  }

  /** Each failing sample of these runs has passed the first of three tests. */
  @Test
  void groupsOfTestsHaveRatesAndPassAtKOfTheirOwn() {
    var base = new TestGroup("base", 1);
    var plus = new TestGroup("plus", 3);
    RunData run =
        Runs.named("a")
            .task("Tiny/1", base, plus)
            .task("Tiny/2", base, plus)
            .task("Tiny/3", base, plus)
            .task("Tiny/4")
            .samples("Tiny/1", PASSED, FAILED, TAMPERED)
            .samples("Tiny/2", TIME_LIMIT, SKIPPED, FORBIDDEN)
            .samples("Tiny/4", FAILED)
            .data();
    List<GroupMetrics> groups = metrics(run, 1, 2, 3, 4).groups();
    assertThat(groups).map(GroupMetrics::label).containsExactly("base", "base+plus");
    assertThat(groups)
        .map(group -> group.rate().count())
        .containsExactly(new Rate(3, 5, 6), new Rate(1, 5, 6));
    // Of base, 2 of 3 samples passed and 1 of 3: 1 - 0 and 1 - C(2,2)/C(3,2).
    assertThat(groups.getFirst().passAtK().get(1).estimate().value())
        .isCloseTo((1 + 2.0 / 3) / 2, within(1e-15));
    assertThat(groups.getFirst().passAtK().get(3).known()).isFalse();
    List<GroupRates> rates = GroupRates.of(run);
    assertThat(rates)
        .map(GroupRates::samples)
        .containsExactly(new Rate(3, 5, 6), new Rate(1, 5, 6));
    assertThat(rates.getFirst().passAtK()).containsOnlyKeys(1);
    assertThat(rates.getLast().passAtK().get(1)).isCloseTo(1.0 / 6, within(1e-15));
  }

  @Test
  void withoutGroupsOfTestsThereIsNothingOfThem() {
    RunData run = Runs.named("a").task("Tiny/4").samples("Tiny/4", FAILED).data();
    assertThat(metrics(run, 1).groups()).isEmpty();
    assertThat(GroupRates.of(run)).isEmpty();
  }

  @Test
  void problemsWithFewerThanKSamplesAreLeftOutAndCounted() {
    RunData run =
        Runs.named("a")
            .problem(1, "", 1)
            .problem(2, "", 1)
            .samples("1.1", PASSED, FAILED)
            .samples("2.1", FAILED)
            .data();
    PassAtKPoint point = metrics(run, 2).problemPassAtK().getFirst();
    assertThat(point.units()).isEqualTo(1);
    assertThat(point.lacking()).isEqualTo(1);
    assertThat(point.estimate().value()).isEqualTo(1);
  }

  @Test
  void theUsualKsEndAtTheNumberOfSamples() {
    RunData run =
        Runs.named("a")
            .problem(1, "", 1)
            .samples("1.1", IntStream.range(0, 7).mapToObj(_ -> PASSED).toArray(Outcome[]::new))
            .data();
    assertThat(metrics(run).problemPassAtK()).map(PassAtKPoint::k).containsExactly(1, 2, 3, 5, 7);
  }

  @Test
  void skippedSamplesAreOfAllAndNotOfThoseJudged() {
    RunData run =
        Runs.named("a")
            .problem(1, "", 2)
            .problem(2, "", 2)
            .samples("1.1", PASSED)
            .samples("1.2", SKIPPED)
            .samples("2.1", FAILED)
            .samples("2.2", SKIPPED)
            .data();
    RunMetrics metrics = metrics(run);
    assertThat(metrics.subSteps().count()).isEqualTo(new Rate(1, 2, 4));
    assertThat(metrics.subSteps().ofAll().value()).isEqualTo(0.25);
    assertThat(metrics.subSteps().ofJudged().value()).isEqualTo(0.5);
    assertThat(metrics.problems().count()).isEqualTo(new Rate(0, 1, 2));
  }

  @Test
  void aMissingSubStepIsNotPassedInACompleteRunAndLeftOutOfAnInterruptedOne() {
    Runs run =
        Runs.named("a")
            .problem(1, "", 2)
            .problem(2, "", 2)
            .problem(3, "", 2)
            .samples("1.1", PASSED)
            .samples("1.2", PASSED)
            .samples("2.1", PASSED);
    RunMetrics complete = metrics(run.data());
    assertThat(complete.problems().count()).isEqualTo(new Rate(1, 2, 2));
    assertThat(complete.incomplete()).isEqualTo(1);
    assertThat(complete.withoutSamples()).containsExactly(StepId.of(2, 2));
    RunMetrics interrupted = metrics(run.missing(3).data());
    assertThat(interrupted.problems().count()).isEqualTo(new Rate(1, 1, 1));
    assertThat(interrupted.subSteps().count()).isEqualTo(new Rate(3, 3, 3));
    assertThat(interrupted.incomplete()).isEqualTo(1);
  }

  @Test
  void aRunWithoutSamplesHasNoRates() {
    RunMetrics metrics = metrics(Runs.named("a").problem(1, "", 2).missing(2).data());
    assertThat(metrics.problems().ofAll()).isEqualTo(new Estimate(0, Optional.empty()));
    assertThat(metrics.problemPassAtK()).isEmpty();
  }

  @Test
  void aSampleOfAnUnknownSubStepIsSaid() {
    RunData run = Runs.named("a").problem(1, "", 1).samples("1.2", PASSED).data();
    assertThatThrownBy(() -> metrics(run))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("sub-step 1.2");
  }

  /**
   * The benchmark's test split has 65 problems with 291 sub-steps, of which 13.6, 62.1 and 76.3 are
   * given and 288 counted. Its published table has rates such as 7.7 and 28.5 %, which are 5 of 65
   * and 82 of 288.
   */
  @Test
  void countsAsTheBenchmarksTableDoes() {
    Runs run = Runs.named("table");
    int passedSteps = 0;
    for (Map.Entry<Integer, Integer> problem : TestSplit.SUB_STEPS.entrySet()) {
      int id = problem.getKey();
      List<StepId> steps =
          IntStream.rangeClosed(1, problem.getValue())
              .mapToObj(step -> StepId.of(id, step))
              .filter(step -> !TestSplit.GIVEN.contains(step))
              .toList();
      run.problem(id, "", steps);
      for (StepId step : steps) {
        boolean passed =
            TestSplit.SOLVED.contains(id)
                || (step.step() == 1 && steps.size() > 1)
                || (step.step() == 2 && steps.size() > 7);
        passedSteps += passed ? 1 : 0;
        run.samples(step.toString(), passed ? PASSED : FAILED);
      }
    }
    RunMetrics metrics = metrics(run.data());
    assertThat(metrics.problems().count()).isEqualTo(new Rate(5, 65, 65));
    assertThat(metrics.problems().ofAll().value()).isEqualTo(5.0 / 65);
    assertThat(metrics.subSteps().count()).isEqualTo(new Rate(passedSteps, 288, 288));
    assertThat(Formats.percent(metrics.problems().ofAll().value())).isEqualTo("7.7 %");
    assertThat(Formats.percent(metrics.subSteps().ofAll().value())).isEqualTo("28.5 %");
    assertThat(passedSteps).isEqualTo(TestSplit.PASSED_STEPS);
    assertThat(metrics.subSteps().ofAll().value()).isEqualTo(TestSplit.PASSED_STEPS / 288.0);
  }

  private static RunMetrics metrics(RunData run, Integer... ks) {
    return RunMetrics.of(run, List.of(ks), BootstrapOptions.DEFAULT);
  }
}
