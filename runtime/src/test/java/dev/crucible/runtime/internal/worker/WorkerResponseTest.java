package dev.crucible.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.SandboxStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkerResponseTest {
  private static final ExecutionLimits LIMITS = ExecutionLimits.DEFAULT;

  @Test
  void aRequestThatHadNoProcessorForHalfItsTimeMayBeOfANeighbour() {
    assertThat(late(60, 29).mayBeOfNeighbour(LIMITS)).isTrue();
    assertThat(late(60, 31).mayBeOfNeighbour(LIMITS)).isFalse();
    assertThat(ended(Outcome.PASSED, 60, 0).mayBeOfNeighbour(LIMITS)).isFalse();
  }

  /** Nine tests that had the processor hid that the tenth had none. */
  @Test
  void aTestThatHadNoProcessorForHalfItsTimeMayBeOfANeighbour() {
    ExecutionLimits ofTests = LIMITS.withTestTime(Duration.ofSeconds(6));
    assertThat(late(60, 56).mayBeOfNeighbour(ofTests)).isTrue();
    assertThat(late(60, 58).mayBeOfNeighbour(ofTests)).isFalse();
    assertThat(late(4, 3).mayBeOfNeighbour(ofTests)).isFalse();
    assertThat(ended(Outcome.PASSED, 60, 56).mayBeOfNeighbour(ofTests)).isFalse();
  }

  private static WorkerResponse late(long wallSeconds, long cpuSeconds) {
    return ended(Outcome.TIME_LIMIT, wallSeconds, cpuSeconds);
  }

  private static WorkerResponse ended(Outcome outcome, long wallSeconds, long cpuSeconds) {
    var usage =
        new ResourceUsage(Duration.ofSeconds(wallSeconds), Duration.ofSeconds(cpuSeconds), 0, 0);
    return new WorkerResponse.Result(
        ExecutionResult.newBuilder(outcome).usage(usage).build(),
        new SandboxStatus(1, 0, 0, 1, 0, 0, 0));
  }
}
