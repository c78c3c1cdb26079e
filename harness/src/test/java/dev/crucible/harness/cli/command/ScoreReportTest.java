package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.cli.console.StageTimes;
import dev.crucible.harness.metric.BootstrapOptions;
import dev.crucible.harness.metric.RunMetrics;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.score.PhaseTotals;
import dev.crucible.harness.score.Results;
import dev.crucible.harness.score.Summary;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.Runs;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.PhaseTimes;
import dev.crucible.runtime.ResourceUsage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreReportTest {

  @Test
  void showsSubStepsByProblemAndTheRates() throws Exception {
    String report =
        report(
            List.of(
                Results.of("3.1", Outcome.PASSED),
                Results.of("10.2", Outcome.PASSED),
                Results.of("10.10", Outcome.FAILED)));
    assertThat(report)
        .isEqualTo(
            """

            problem 3
              3.1      PASSED           0.250 s

            problem 10
              10.2     PASSED           0.250 s
              10.10    FAILED           0.250 s   test 2: AssertionError: off by one

            sub-steps  2 of 3 passed (66.7 %)
            problems   1 of 2 passed (50.0 %)
            tests      at least 77.8 % of a sample's passed on average; 1 sample ended at the first that failed (--all-tests runs the others)
            outcomes   2 PASSED, 1 FAILED
            engine     GraalPy
            time       scoring 0.0 s
            phases     sample 60.0 %, tests 30.0 %, handing over 10.0 %
            results    run
            """);
  }

  @Test
  void tasksStandBelowEachOther() throws Exception {
    String report =
        report(
            List.of(
                Results.of("HumanEval/10", Outcome.PASSED),
                Results.of("HumanEval/9", Outcome.PASSED)));
    assertThat(report)
        .startsWith(
            """

              HumanEval/9 PASSED           0.250 s
              HumanEval/10 PASSED           0.250 s

            tasks      2 of 2 passed (100.0 %)
            outcomes   2 PASSED
            """);
  }

  @Test
  void groupsOfTestsHaveALineEach() throws Exception {
    RunData run =
        Runs.named("a")
            .task("HumanEval/9", new TestGroup("base", 1), new TestGroup("plus", 3))
            .samples("HumanEval/9", Outcome.PASSED, Outcome.FAILED, Outcome.TAMPERED)
            .data();
    assertThat(report(run))
        .contains(
            """

            tasks      1 of 3 passed (33.3 %)
            base       2 of 3 passed (66.7 %); pass@1 66.7 %
            base+plus  1 of 3 passed (33.3 %); pass@1 33.3 %
            tests      \
            """);
    JsonNode json = JsonMapper.shared().readTree(ScoreJson.of(run, Path.of("run")));
    assertThat(json.at("/groups").size()).isEqualTo(2);
    assertThat(json.at("/groups/0/name").stringValue()).isEqualTo("base");
    assertThat(json.at("/groups/0/passed").intValue()).isEqualTo(2);
    assertThat(json.at("/groups/0/pass_at_k/0/k").intValue()).isEqualTo(1);
    assertThat(json.at("/groups/1/rate").doubleValue()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(json.at("/groups/1/pass_at_k/0/value").doubleValue())
        .isCloseTo(1.0 / 3, within(1e-12));
  }

  /** {@code score} counted this problem as passed, and {@code report} as not passed. */
  @Test
  void aProblemWithASubStepThatIsNotScoredHasNotPassed() throws Exception {
    RunData run =
        Runs.named("a")
            .problem(1, "", 2)
            .problem(2, "", 2)
            .samples("1.1", Outcome.PASSED, Outcome.PASSED)
            .samples("1.2", Outcome.PASSED, Outcome.ERROR)
            .samples("2.1", Outcome.PASSED)
            .data();
    assertThat(report(run)).contains("\nproblems   1 of 3 passed (33.3 %)\n");
    JsonNode json = JsonMapper.shared().readTree(ScoreJson.of(run, Path.of("run")));
    assertThat(json.at("/problems/passed").intValue()).isEqualTo(1);
    assertThat(json.at("/problems/total").intValue()).isEqualTo(3);
    assertThat(RunMetrics.of(run, List.of(), BootstrapOptions.DEFAULT).problems().count())
        .isEqualTo(new Summary.Rate(1, 3, 3));
  }

  @Test
  void sumsUpSeveralSamplesOfASubStep() throws Exception {
    String report =
        report(
            List.of(
                Results.of("3.1", 0, Outcome.PASSED),
                Results.of("3.1", 1, Outcome.SKIPPED),
                Results.of("3.1", 2, Outcome.FAILED)));
    assertThat(report)
        .contains("  3.1      1/3 passed       0.250 s   1 PASSED, 1 FAILED, 1 SKIPPED\n")
        .contains("sub-steps  1 of 3 passed (33.3 %); 1 of the 2 that could be judged (50.0 %)\n");
  }

  @Test
  void saysWhatWasLostBesideWrongAnswers() throws Exception {
    RunData run =
        Runs.named("a")
            .problem(1, "", 1)
            .samples("1.1", Outcome.PASSED, Outcome.FAILED, Outcome.SKIPPED)
            .cutOff("1.1", 3, Outcome.ERROR)
            .sample(ended("a", Outcome.FAILED, "VacuousComparison", "nothing compared"), "1.1", 4)
            .sample(ended("b", Outcome.ERROR, "ImportError", "No module named 'pandas'"), "1.1", 5)
            .data();
    assertThat(report(run))
        .contains(
            """
            tests      at least 27.8 % of a sample's passed on average; at least 33.3 % where it could be judged; 2 samples ended at the first that failed (--all-tests runs the others)
            outcomes   1 PASSED, 2 FAILED, 2 ERROR, 1 SKIPPED
            cut off    1 of 6 answers reached the limit of tokens (16.7 %); 1 of them failed
            imports    2 samples lost to imports that were not found: pandas (1 ERROR), scipy (1 SKIPPED); to install what can be: crucible env --with scipy
            vacuous    1 sample FAILED at a test that holds by a vacuous comparison only, which --official counts as passed
            engine     GraalPy
            """);
    JsonNode json = JsonMapper.shared().readTree(ScoreJson.of(run, Path.of("run")));
    assertThat(json.at("/tests/mean_share").doubleValue())
        .isCloseTo((1 + 2.0 / 3) / 6, within(1e-12));
    assertThat(json.at("/tests/lower_bound").booleanValue()).isTrue();
    assertThat(json.at("/tests/samples_stopped_at_a_test").intValue()).isEqualTo(2);
    assertThat(json.at("/cut_off").toString()).isEqualTo("{\"samples\":1,\"failed\":1}");
    assertThat(json.at("/missing_imports/samples").intValue()).isEqualTo(2);
    assertThat(json.at("/missing_imports/names/0/name").stringValue()).isEqualTo("pandas");
    assertThat(json.at("/vacuous/samples").intValue()).isEqualTo(1);
  }

  private static ExecutionRecord ended(String key, Outcome outcome, String type, String message) {
    ExecutionRecord plain = Runs.execution(key, outcome, "x");
    return new ExecutionRecord(
        plain.key(),
        "x",
        new ExecutionRecord.Verdict(
            outcome,
            message,
            Optional.of(new ExecutionRecord.Failure("test 1", type, message, ""))),
        new ExecutionRecord.TestCounts(3, List.of(), 0),
        new ResourceUsage(plain.wallTime(), plain.cpuTime(), 0, 0),
        plain.stdout(),
        plain.stderr());
  }

  private static PhaseTotals phases() {
    var phases = new PhaseTotals();
    var times = Map.of(Phase.SAMPLE, Duration.ofMillis(600), Phase.TESTS, Duration.ofMillis(300));
    phases.add(
        ExecutionResult.newBuilder(Outcome.PASSED)
            .sectionsRun(1)
            .phases(new PhaseTimes(times))
            .build(),
        Duration.ofSeconds(1));
    return phases;
  }

  private static String report(List<ScoredSample> results) throws InterruptedException {
    return report(Results.data(results));
  }

  private static String report(RunData data) throws InterruptedException {
    var text = new StringWriter();
    var times = new StageTimes();
    times.time("scoring", () -> data);
    new ScoreReport(new PrintWriter(text)).print(data, "GraalPy", times, phases(), Path.of("run"));
    return text.toString();
  }
}
