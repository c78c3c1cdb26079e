package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void stop() {
    watchdog.shutdownNow();
  }

  @Test
  void raisesAgainAndAgainUntilTheRequestIsOver() throws Exception {
    var raised = new CountDownLatch(3);
    Deadline deadline = Deadline.start(watchdog, Duration.ofMillis(1), raised::countDown);
    raised.await();
    deadline.finish();
    assertThat(deadline.fired()).isTrue();
  }

  @Test
  void raisesNothingOnceItIsFinished() throws Exception {
    var raises = new AtomicInteger();
    Deadline deadline = Deadline.start(watchdog, Duration.ofHours(1), raises::incrementAndGet);
    deadline.finish();
    deadline.expire();
    watchdog.shutdown();
    assertThat(watchdog.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(raises).hasValue(0);
    assertThat(deadline.fired()).isFalse();
  }

  @Test
  void canExpireBeforeItsTime() throws Exception {
    var raised = new CountDownLatch(1);
    Deadline deadline = Deadline.start(watchdog, Duration.ofHours(1), raised::countDown);
    deadline.expire();
    raised.await();
    assertThat(deadline.fired()).isTrue();
    deadline.finish();
  }
}
