package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.PhaseTimes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseTotalsTest {

  /** Two thirds of a run's time were said to go to handing over, in which workers were busy. */
  @Test
  void timeInWhichAnotherRequestRanIsNotCounted() {
    var totals = new PhaseTotals();
    var phases =
        new PhaseTimes(
            Map.of(Phase.QUEUED, Duration.ofSeconds(5), Phase.TESTS, Duration.ofSeconds(2)));
    totals.add(
        ExecutionResult.newBuilder(Outcome.PASSED).phases(phases).build(), Duration.ofSeconds(8));
    assertThat(totals.times()).containsExactly(Map.entry(Phase.TESTS, Duration.ofSeconds(2)));
    assertThat(totals.other()).isEqualTo(Duration.ofSeconds(1));
    assertThat(totals.total()).isEqualTo(Duration.ofSeconds(3));
  }
}
