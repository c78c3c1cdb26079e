package dev.crucible.harness.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
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
  @TempDir private Path folder;

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

  private ExecutionLimits read(ExecutionLimits limits) throws IOException {
    var setup =
        new ClusterSetup(
            new ProblemSet("the problems", List.of(), false),
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
    var _ = setup.write(folder);
    return ClusterSetup.read(folder).rules().limits();
  }
}
