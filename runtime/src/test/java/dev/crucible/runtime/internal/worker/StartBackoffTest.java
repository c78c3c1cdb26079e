package dev.crucible.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartBackoffTest {
  private final StartBackoff backoff = new StartBackoff();

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(backoff.failed()).isEmpty();
    }
  }

  @Test
  void twoFailuresHaveNoPause() {
    fail(2);
    assertThat(backoff.allowsStarts()).isTrue();
  }

  @Test
  void theThirdBeginsOnePause() {
    fail(2);
    assertThat(backoff.failed()).contains(Duration.ofSeconds(1));
    assertThat(backoff.allowsStarts()).isFalse();
    assertThat(backoff.failed()).as("the pause has begun").isEmpty();
  }

  @Test
  void oneStartIsAllowedAfterAPause() {
    fail(2);
    assertThat(backoff.failed()).isPresent();
    backoff.resume();
    assertThat(backoff.allowsStarts()).isTrue();
    assertThat(backoff.failed()).contains(Duration.ofSeconds(2));
    assertThat(backoff.allowsStarts()).isFalse();
  }

  @Test
  void pausesDoubleUpToAMinute() {
    fail(2);
    List<Optional<Duration>> pauses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      pauses.add(backoff.failed());
      backoff.resume();
    }
    assertThat(pauses)
        .extracting(pause -> pause.orElseThrow().toSeconds())
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }

  @Test
  void aWorkerThatStartsMakesTheNextPauseShort() {
    fail(2);
    assertThat(backoff.failed()).isPresent();
    backoff.resume();
    backoff.started();
    fail(2);
    assertThat(backoff.failed()).contains(Duration.ofSeconds(1));
  }

  @Test
  void aWorkerThatHasEndedIsReplacedAtOnce() {
    fail(2);
    assertThat(backoff.failed()).isPresent();
    backoff.ended();
    assertThat(backoff.allowsStarts()).isTrue();
  }
}
