package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.score.PhaseTotals;
import dev.crucible.harness.score.Results;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.CapturedOutput;
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
            outcomes   2 PASSED, 1 FAILED
            engine     GraalPy
            time       scoring 0.0 s
            phases     sample 60.0 %, tests 30.0 %, handing over 10.0 %
            results    run
            """);
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

  private static PhaseTotals phases() {
    var phases = new PhaseTotals();
    var nothing = new CapturedOutput("", 0, false);
    var times = Map.of(Phase.SAMPLE, Duration.ofMillis(600), Phase.TESTS, Duration.ofMillis(300));
    phases.add(
        new ExecutionResult(
            Outcome.PASSED,
            "",
            Optional.empty(),
            1,
            List.of(),
            ResourceUsage.NONE,
            new PhaseTimes(times),
            nothing,
            nothing),
        Duration.ofSeconds(1));
    return phases;
  }

  private static String report(List<ScoredSample> results) throws InterruptedException {
    var text = new StringWriter();
    var times = new StageTimes();
    times.time("scoring", () -> results);
    new ScoreReport(new PrintWriter(text))
        .print(Results.data(results), "GraalPy", times, phases(), Path.of("run"));
    return text.toString();
  }
}
