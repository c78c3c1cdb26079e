package dev.crucible.harness.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.Runs;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Counts of samples that did not pass for a reason other than a wrong answer, and the mean share of
 * tests.
 */
class LossesTest {
  private static final CapturedOutput NOTHING = new CapturedOutput("", 0, false);
  private int executions;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ModuleNotFoundError | No module named 'pandas'                                               | pandas
          ModuleNotFoundError | No module named 'scipy.nowhere'                                        | scipy.nowhere
          ModuleNotFoundError | No module named 'a.b'; 'a' is not a package                            | a.b
          ImportError         | cannot import name 'simps' from 'scipy.integrate' (/lib/x.py)          | scipy.integrate.simps
          ImportError         | cannot import name 'f' from partially initialized module 'g' (most...) | g.f
          ImportError         | install me                                                             | not named
          ModuleNotFoundError | No module named '<b>'                                                  | not named
          """)
  void importsThatWereNotFoundAreCountedByName(String type, String message, String name) {
    ExecutionRecord lacking = failing(Outcome.ERROR, type, message);
    Losses losses =
        losses(
            Runs.named("a")
                .problem(1, "", 1)
                .sample(lacking, "1.1", 0)
                .sample(lacking, "1.1", 1)
                .sample(failing(Outcome.SKIPPED, type, message), "1.1", 2)
                .sample(failing(Outcome.ERROR, "ValueError", message), "1.1", 3)
                .sample(failing(Outcome.FAILED, type, message), "1.1", 4));
    assertThat(losses.missingImports()).containsExactly(new MissingImport(name, 2, 1));
    assertThat(losses.samplesWithoutImports()).isEqualTo(3);
  }

  @Test
  void thoseThatCostMostComeFirstAndAReasonNamesOneToo() {
    Runs run = Runs.named("a").problem(1, "", 1).samples("1.1", Outcome.SKIPPED, Outcome.SKIPPED);
    run.sample(failing(Outcome.ERROR, "ImportError", "No module named 'b'"), "1.1", 2);
    run.sample(failing(Outcome.ERROR, "ImportError", "No module named 'a'"), "1.1", 3);
    assertThat(losses(run).missingImports())
        .containsExactly(
            new MissingImport("scipy", 0, 2),
            new MissingImport("a", 1, 0),
            new MissingImport("b", 1, 0));
  }

  @Test
  void vacuousPassesAreFailuresOfOneType() {
    ExecutionRecord vacuous = failing(Outcome.FAILED, "VacuousComparison", "nothing was compared");
    Losses losses =
        losses(
            Runs.named("a")
                .problem(1, "", 1)
                .sample(vacuous, "1.1", 0)
                .sample(vacuous, "1.1", 1)
                .sample(failing(Outcome.ERROR, "VacuousComparison", "the sample's own"), "1.1", 2)
                .sample("1.1", 3, Outcome.FAILED));
    assertThat(losses.vacuous()).isEqualTo(2);
    assertThat(losses.none()).isFalse();
  }

  @Test
  void answersThatWereCutOffAreCountedAndWhetherTheyFailed() {
    Runs run = Runs.named("a").problem(1, "", 1);
    run.cutOff("1.1", 0, Outcome.PASSED).cutOff("1.1", 1, Outcome.SKIPPED);
    run.cutOff("1.1", 2, Outcome.ERROR).cutOff("1.1", 3, Outcome.TIME_LIMIT);
    run.sample("1.1", 4, Outcome.ERROR);
    Losses losses = losses(run);
    assertThat(losses.cutOff()).isEqualTo(4);
    assertThat(losses.cutOffFailed()).isEqualTo(2);
  }

  @Test
  void aRunThatPassedHasNothingToTell() {
    Losses losses = losses(Runs.named("a").problem(1, "", 1).samples("1.1", Outcome.PASSED));
    assertThat(losses.none()).isTrue();
    assertThat(losses.stopped()).isZero();
  }

  /**
   * Samples of four tests. If tests that were not run may have passed, the share is a lower bound.
   */
  @ParameterizedTest
  @CsvSource({
    "FAILED, 1, 2, 1", // test 2 failed and ended the sample
    "ERROR, 0, 1, 1",
    "FAILED, 3, 4, 0", // the last test failed
    "FAILED, 3, 1, 0", // every test was run
    "ERROR, 0, 0, 0", // the sample's own code raised the exception
    "TIME_LIMIT, 2, 0, 0"
  })
  void aSampleThatStoppedAtATestMayHavePassedMore(
      Outcome outcome, int passed, int failed, int stopped) {
    ExecutionRecord execution =
        execution(outcome, "AssertionError", "", failed == 0 ? List.of() : List.of(failed), passed);
    Runs run = Runs.named("a").problem(1, "", 1).sample(execution, "1.1", 0);
    assertThat(losses(run).stopped()).isEqualTo(stopped);
  }

  @Test
  void theShareOfTestsIsTheMeanOverSamples() {
    Runs run =
        Runs.named("a")
            .problem(1, "", 2)
            .problem(2, "", 1)
            .samples("1.1", Outcome.PASSED, Outcome.FAILED) // 1 and 1/3
            .samples("1.2", Outcome.SKIPPED)
            .samples("2.1", Outcome.ERROR); // 1/3
    RunMetrics metrics = RunMetrics.of(run.data(), List.of(), BootstrapOptions.DEFAULT);
    assertThat(metrics.tests().ofAll().value()).isCloseTo((1 + 2.0 / 3) / 4, within(1e-15));
    assertThat(metrics.tests().ofJudged().value()).isCloseTo((1 + 2.0 / 3) / 3, within(1e-15));
    assertThat(metrics.tests().ofAll().interval()).isPresent();
    assertThat(metrics.losses().stopped()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void noShareOfTestsIsBought(Outcome outcome) {
    var sample =
        new ScoredSample(
            new Draw(StepId.of(1, 1), 0), "key", false, outcome, 4, 3, Duration.ofMillis(1));
    double expected =
        switch (outcome) {
          case PASSED -> 1;
          case TAMPERED, SKIPPED -> 0;
          default -> 0.75;
        };
    assertThat(sample.testShare()).isEqualTo(expected);
  }

  @Test
  void sharesOfTestsAreComparedToo() {
    Runs a = Runs.named("a").problem(1, "", 2).samples("1.1", Outcome.FAILED);
    Runs b = Runs.named("b").problem(1, "", 2).samples("1.1", Outcome.TAMPERED);
    a.samples("1.2", Outcome.PASSED);
    b.samples("1.2", Outcome.PASSED);
    Comparison comparison = Comparison.of(a.data(), b.data(), BootstrapOptions.DEFAULT);
    assertThat(comparison.subSteps().difference().value()).isZero();
    assertThat(comparison.tests().units()).isEqualTo(2);
    assertThat(comparison.tests().difference().value()).isCloseTo(-1.0 / 6, within(1e-15));
    assertThat(comparison.tests().tests()).hasSize(1);
    assertThat(comparison.lowerBounds()).isEqualTo(new Comparison.LowerBounds(1, 0));
  }

  private static Losses losses(Runs run) {
    return Losses.of(run.data());
  }

  private ExecutionRecord failing(Outcome outcome, String type, String message) {
    return execution(outcome, type, message, List.of(), 0);
  }

  private ExecutionRecord execution(
      Outcome outcome, String type, String message, List<Integer> failed, int passed) {
    return new ExecutionRecord(
        "key " + executions++,
        "def f(): pass",
        new ExecutionRecord.Verdict(
            outcome,
            message,
            Optional.of(new ExecutionRecord.Failure("test 1", type, message, "Traceback ..."))),
        new ExecutionRecord.TestCounts(4, failed, passed),
        new ResourceUsage(Duration.ofMillis(1), Duration.ofMillis(1), 1, 1),
        NOTHING,
        NOTHING);
  }
}
