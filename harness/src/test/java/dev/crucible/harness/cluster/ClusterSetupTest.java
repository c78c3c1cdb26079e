package dev.crucible.harness.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.Versions;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Retirement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterSetupTest {
  @TempDir private Path directory;

  @Test
  void machinesHaveTheLimitsOfTheRun() throws IOException {
    ExecutionLimits limits =
        ExecutionLimits.newBuilder()
            .wallTime(Duration.ofMillis(1234))
            .testTime(Duration.ofMillis(123))
            .cpuTime(Duration.ofMillis(5))
            .heapBytes(6)
            .nativeBytes(7)
            .outputBytes(8)
            .keptOutputBytes(9)
            .recursionDepth(1010)
            .threads(11)
            .scratchBytes(12)
            .build();
    assertThat(read(limits)).isEqualTo(limits);
    assertThat(read(ExecutionLimits.DEFAULT)).isEqualTo(ExecutionLimits.DEFAULT);
  }

  /** Rounds were repeated for ever: the results of a row with another key never counted. */
  @Test
  void aSampleIsNotExecutedUnderAnotherKey() throws Exception {
    var step =
        new SubStep(
            StepId.of(1, 1), "", "", Optional.empty(), "", List.of("assert x"), Optional.empty());
    var problem =
        new Problem("1", "", "", "", "", "", "", List.of(step), Optional.empty(), List.of());
    var _ = setup(ExecutionLimits.DEFAULT, List.of(problem)).write(directory);
    var sample = new Sample(step.id(), 7, "x = 1");
    try (var scorer = NodeScorer.open(directory, 1)) {
      assertThatThrownBy(
              () -> scorer.score(sample, "key", List.of(sample), PreviousSteps.GENERATED))
          .isInstanceOf(DataException.class)
          .hasMessage(
              "1.1, sample 7 was matched with other tests, targets, limits or versions than the run has now: start a new run with --out.");
    }
  }

  private ExecutionLimits read(ExecutionLimits limits) throws IOException {
    var _ = setup(limits, List.of()).write(directory);
    return ClusterSetup.read(directory).rules().limits();
  }

  private static ClusterSetup setup(ExecutionLimits limits, List<Problem> problems) {
    return new ClusterSetup(
        new ProblemSet("the problems", problems, false),
        Set.of(StepId.of(1, 1)),
        Optional.empty(),
        new ScoringRules(limits, false, true, new Versions("test")),
        new NodeSandbox(
            "2.2.6",
            List.of(),
            Isolation.RECYCLED,
            Retirement.DEFAULT,
            0,
            2,
            true,
            NumpyLoading.EAGER,
            false));
  }
}
