package dev.crucible.runtime.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.internal.verdict.EndReason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger unresponsive = new AtomicInteger();

  @AfterEach
  void stop() {
    watchdog.shutdownNow();
  }

  @Test
  void raisesAgainAndAgainUntilTheRequestIsOver() throws Exception {
    var raised = new CountDownLatch(3);
    var cancellation = cancellation((_, _) -> raised.countDown());
    cancellation.cancel(new EndReason.Interrupted());
    raised.await();
    cancellation.complete();
    assertThat(cancellation.reason()).isEqualTo(new EndReason.Interrupted());
  }

  @Test
  void insistsWhenTheGuestDoesNotStop() throws Exception {
    var persisted = new CountDownLatch(1);
    var cancellation =
        cancellation((running, persistent) -> {
          if (persistent && running.getAsBoolean()) {
            persisted.countDown();
          }
        });
    cancellation.cancel(new EndReason.Forbidden("a socket"));
    persisted.await();
    cancellation.complete();
    assertThat(cancellation.reason().outcome()).isEqualTo(Outcome.FORBIDDEN);
  }

  @Test
  void theFirstReasonStays() {
    var cancellation = cancellation((_, _) -> {});
    cancellation.cancel(new EndReason.HeapFull());
    cancellation.cancel(new EndReason.Interrupted());
    cancellation.complete();
    assertThat(cancellation.reason()).isEqualTo(new EndReason.HeapFull());
  }

  @Test
  void aCancellationThatFailedCanBeTriedAgain() throws Exception {
    var raised = new CountDownLatch(1);
    try (var failing = new FailingOnce()) {
      var cancellation =
          new Cancellation(failing, (_, _) -> raised.countDown(), () -> {}, Duration.ofMinutes(10));
      assertThatThrownBy(() -> cancellation.cancel(new EndReason.HeapFull()))
          .isInstanceOf(OutOfMemoryError.class);
      assertThat(cancellation.reason()).isNull();
      cancellation.cancel(new EndReason.Interrupted());
      raised.await();
      assertThat(cancellation.reason()).isEqualTo(new EndReason.Interrupted());
      cancellation.complete();
      failing.shutdownNow();
    }
  }

  /** An executor that has no memory for its first periodic task. */
  private static final class FailingOnce extends ScheduledThreadPoolExecutor {
    private boolean failed;

    FailingOnce() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
        Runnable task, long initialDelay, long delay, TimeUnit unit) {
      if (!failed) {
        failed = true;
        throw new OutOfMemoryError("of a test");
      }
      return super.scheduleWithFixedDelay(task, initialDelay, delay, unit);
    }
  }

  @Test
  void raisesNothingOnceItIsFinished() throws Exception {
    var raises = new AtomicInteger();
    var cancellation = cancellation((_, _) -> raises.incrementAndGet());
    cancellation.complete();
    cancellation.cancel(new EndReason.Interrupted());
    watchdog.shutdown();
    assertThat(watchdog.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(raises).hasValue(0);
    assertThat(cancellation.reason()).isNull();
  }

  @Test
  void aGuestThatDoesNotStopIsUnresponsiveAfterTheGrace() throws Exception {
    var given = new CountDownLatch(1);
    var cancellation =
        new Cancellation(watchdog, (_, _) -> {}, given::countDown, Duration.ofMillis(1));
    cancellation.cancel(new EndReason.HeapFull());
    assertThat(given.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(cancellation.reason().outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
  }

  @Test
  void aGuestThatStopsIsNotUnresponsive() throws Exception {
    var cancellation =
        new Cancellation(
            watchdog, (_, _) -> {}, unresponsive::incrementAndGet, Duration.ofMinutes(1));
    cancellation.cancel(new EndReason.HeapFull());
    cancellation.complete();
    watchdog.shutdown();
    assertThat(watchdog.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(unresponsive).hasValue(0);
  }

  @Test
  void onlyARequestThatIsEndingIsGivenUp() {
    var running = cancellation((_, _) -> {});
    running.abandon();
    assertThat(unresponsive).hasValue(0);
    var over = cancellation((_, _) -> {});
    over.cancel(new EndReason.HeapFull());
    over.complete();
    over.abandon();
    assertThat(unresponsive).hasValue(0);
    var ended = cancellation((_, _) -> {});
    ended.cancel(new EndReason.HeapFull());
    ended.abandon();
    ended.abandon();
    assertThat(unresponsive).hasValue(1);
  }

  private Cancellation cancellation(Cancellation.Interrupter cancel) {
    return new Cancellation(
        watchdog, cancel, unresponsive::incrementAndGet, Duration.ofMinutes(10));
  }
}
