package dev.crucible.runtime.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.internal.verdict.EndReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestTimeEnforcerTest {
  private static final Duration SHORTEST = Duration.ofNanos(1);

  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
  private final Cancellation cancellation =
      new Cancellation(watchdog, (_, _) -> {}, () -> {}, Duration.ofMinutes(10));

  @AfterEach
  void stop() {
    cancellation.complete();
    watchdog.shutdownNow();
  }

  @Test
  void theTestThatRunsNowIsNamed() {
    var tests = new TestTimeEnforcer(Optional.of(Duration.ofHours(1)), cancellation);
    tests.begin("test 1");
    tests.poll();
    tests.end();
    assertThat(cancellation.reason()).isNull();
    var shorter = new TestTimeEnforcer(Optional.of(SHORTEST), cancellation);
    shorter.begin("test 2");
    while (cancellation.reason() == null) {
      shorter.poll();
    }
    assertThat(cancellation.reason()).isEqualTo(new EndReason.TestTimeExceeded("test 2", SHORTEST));
  }

  /** The watchdog looks every 10 ms only. */
  @Test
  void aTestThatEndsBetweenTwoLooksHasTheSameLimit() {
    var tests = new TestTimeEnforcer(Optional.of(SHORTEST), cancellation);
    while (cancellation.reason() == null) { // A clock may stand still for so short a time.
      tests.begin("test 1");
      tests.end();
    }
    assertThat(cancellation.reason()).isEqualTo(new EndReason.TestTimeExceeded("test 1", SHORTEST));
  }

  @Test
  void nothingIsEnforcedBetweenTests() {
    var tests = new TestTimeEnforcer(Optional.of(SHORTEST), cancellation);
    tests.poll();
    tests.end();
    tests.poll();
    assertThat(cancellation.reason()).isNull();
  }

  @Test
  void withoutALimitTestsHaveNone() {
    var tests = new TestTimeEnforcer(Optional.empty(), cancellation);
    tests.begin("test 1");
    tests.poll();
    tests.end();
    assertThat(cancellation.reason()).isNull();
  }
}
