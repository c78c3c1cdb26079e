package dev.crucible.runtime.internal.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger hopeless = new AtomicInteger();

  @AfterEach
  void stop() {
    watchdog.shutdownNow();
  }

  @Test
  void raisesAgainAndAgainUntilTheRequestIsOver() throws Exception {
    var raised = new CountDownLatch(3);
    var ending = ending((_, _) -> raised.countDown());
    ending.end(Outcome.TIME_LIMIT, "too long");
    raised.await();
    ending.finish();
    assertThat(ending.reason()).isEqualTo(new Cancellation.Reason(Outcome.TIME_LIMIT, "too long"));
  }

  @Test
  void insistsWhenTheGuestDoesNotStop() throws Exception {
    var insisted = new CountDownLatch(1);
    var ending =
        ending((running, insisting) -> {
          if (insisting && running.getAsBoolean()) {
            insisted.countDown();
          }
        });
    ending.end(Outcome.FORBIDDEN, "a socket");
    insisted.await();
    ending.finish();
    assertThat(ending.reason().outcome()).isEqualTo(Outcome.FORBIDDEN);
  }

  @Test
  void theFirstReasonStays() {
    var ending = ending((_, _) -> {});
    ending.end(Outcome.MEMORY_LIMIT, "first");
    ending.end(Outcome.TIME_LIMIT, "second");
    ending.finish();
    assertThat(ending.reason().detail()).isEqualTo("first");
  }

  @Test
  void raisesNothingOnceItIsFinished() throws Exception {
    var raises = new AtomicInteger();
    var ending = ending((_, _) -> raises.incrementAndGet());
    ending.finish();
    ending.end(Outcome.TIME_LIMIT, "too late");
    watchdog.shutdown();
    assertThat(watchdog.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(raises).hasValue(0);
    assertThat(ending.reason()).isNull();
  }

  @Test
  void aGuestThatDoesNotStopIsHopelessAfterTheGrace() throws Exception {
    var given = new CountDownLatch(1);
    var ending = new Cancellation(watchdog, (_, _) -> {}, given::countDown, Duration.ofMillis(1));
    ending.end(Outcome.MEMORY_LIMIT, "too much");
    assertThat(given.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(ending.reason().outcome()).isEqualTo(Outcome.MEMORY_LIMIT);
  }

  @Test
  void aGuestThatStopsIsNotHopeless() throws Exception {
    var ending =
        new Cancellation(watchdog, (_, _) -> {}, hopeless::incrementAndGet, Duration.ofMinutes(1));
    ending.end(Outcome.MEMORY_LIMIT, "too much");
    ending.finish();
    watchdog.shutdown();
    assertThat(watchdog.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(hopeless).hasValue(0);
  }

  @Test
  void onlyARequestThatIsEndingIsGivenUp() {
    var running = ending((_, _) -> {});
    running.giveUp();
    assertThat(hopeless).hasValue(0);
    var over = ending((_, _) -> {});
    over.end(Outcome.MEMORY_LIMIT, "too much");
    over.finish();
    over.giveUp();
    assertThat(hopeless).hasValue(0);
    var ended = ending((_, _) -> {});
    ended.end(Outcome.MEMORY_LIMIT, "too much");
    ended.giveUp();
    ended.giveUp();
    assertThat(hopeless).hasValue(1);
  }

  private Cancellation ending(Cancellation.SoftCancel cancel) {
    return new Cancellation(watchdog, cancel, hopeless::incrementAndGet, Duration.ofMinutes(10));
  }
}
