package dev.crucible.jmh.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.TemporaryRun;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopsTest {
  private final FixedSandbox passing = new FixedSandbox(Outcome.PASSED);
  private final Queue<Long> times = new ConcurrentLinkedQueue<>();
  private SampleMix mix;
  private List<KnownSample> batch;

  @BeforeEach
  void chooseRightOnes() throws IOException {
    mix = SampleMix.bundled();
    batch =
        mix.samples().stream()
            .filter(known -> known.expected() == Outcome.PASSED)
            .limit(12)
            .toList();
  }

  @AfterEach
  void close() {
    mix.close();
  }

  private void assertEachAskedOnce() {
    assertThat(passing.asked)
        .containsExactlyInAnyOrderElementsOf(
            batch.stream().map(known -> known.sample().draw().toString()).toList());
    assertThat(times).hasSameSizeAs(batch).allMatch(nanos -> nanos > 0);
  }

  @Test
  void closedLoopScoresEachSampleOnce() throws InterruptedException {
    ClosedLoop.run(mix.scorer(passing), batch, 3, times::add);

    assertEachAskedOnce();
  }

  @Test
  void openLoopScoresEachSampleOnce() throws InterruptedException {
    OpenLoop.run(mix.scorer(passing), batch, ArrivalSchedule.ofRate(10_000), times::add);

    assertEachAskedOnce();
  }

  @Test
  void aWrongVerdictEndsTheBenchmark() {
    var failing = mix.scorer(new FixedSandbox(Outcome.FAILED));

    assertThatThrownBy(() -> ClosedLoop.run(failing, batch, 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("came to FAILED");
  }

  @Test
  void aRunIsJournalledAndLeavesNothingBehind() throws InterruptedException {
    List<KnownSample> drawn = DrawnSamples.draw(new Batches<>(batch), 20, 1);
    try (var run = new TemporaryRun(mix.problems(), drawn)) {
      run.score(mix.with(drawn).scorer(passing), 2);
      run.requireVerdicts();
    }

    assertThat(passing.asked).hasSizeLessThan(20); // Repetitions are not executed again.
  }
}
