package dev.crucible.serve.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class AdmissionTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<String> admitted = new LinkedBlockingQueue<>();
  private final BlockingQueue<Admission.Slot> slots = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void requestsWithinTheSlotsDoNotWait() throws InterruptedException {
    var admission = new Admission(2, 0);
    try (var _ = admission.enter("a", Deadline.in(LONG));
        var _ = admission.enter("a", Deadline.in(LONG))) {
      assertThat(admission.running()).isEqualTo(2);
      assertThatThrownBy(() -> admission.enter("b", Deadline.in(LONG)))
          .isInstanceOf(QueueFullException.class)
          .hasMessageContaining("send the request again after 1 s");
    }
    assertThat(admission.running()).isZero();
  }

  @Test
  void clientsTakeTurnsHoweverManyRequestsEachHas() throws InterruptedException {
    var admission = new Admission(1, 100);
    Admission.Slot first = admission.enter("flood", Deadline.in(LONG));
    for (int i = 1; i <= 5; i++) {
      var _ = enter(admission, "flood", i);
    }
    var _ = enter(admission, "quiet", 6);
    var _ = enter(admission, "other", 7);
    first.close();
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      order.add(admitted.take());
      slots.take().close();
    }
    assertThat(order)
        .containsExactly("flood", "quiet", "other", "flood", "flood", "flood", "flood");
  }

  @Test
  void aClientCannotFillTheQueueAlone() throws InterruptedException {
    var admission = new Admission(1, 8);
    try (var _ = admission.enter("flood", Deadline.in(LONG))) {
      for (int i = 1; i <= 6; i++) {
        var _ = enter(admission, "flood", i);
      }
      assertThatThrownBy(() -> admission.enter("flood", Deadline.in(LONG)))
          .isInstanceOf(QueueFullException.class);
      var _ = enter(admission, "quiet", 7);
      var _ = enter(admission, "quiet", 8);
      assertThatThrownBy(() -> admission.enter("third", Deadline.in(LONG)))
          .isInstanceOf(QueueFullException.class);
    }
  }

  @Test
  void aDeadlineThatPassesInTheQueueEndsTheRequest() throws InterruptedException {
    var admission = new Admission(1, 8);
    try (var _ = admission.enter("a", Deadline.in(LONG))) {
      assertThatThrownBy(() -> admission.enter("b", Deadline.in(Duration.ofMillis(5))))
          .isInstanceOf(DeadlineException.class);
      assertThat(admission.queued()).isZero();
    }
    try (var _ = admission.enter("b", Deadline.in(LONG))) {
      assertThat(admission.running()).isEqualTo(1);
    }
  }

  @Test
  void anInterruptedRequestLeavesTheQueue() throws Exception {
    var admission = new Admission(1, 8);
    try (var _ = admission.enter("a", Deadline.in(LONG))) {
      Future<?> waiting = enter(admission, "b", 1);
      assertThat(waiting.cancel(true)).isTrue();
      awaitQueued(admission, 0);
    }
    assertThat(admission.running()).isZero();
  }

  @Test
  void closingRefusesWhatWaitsAndLetsTheRestFinish() throws Exception {
    var admission = new Admission(1, 8);
    Admission.Slot running = admission.enter("a", Deadline.in(LONG));
    Future<?> waiting = enter(admission, "b", 1);
    assertThat(admission.close(Duration.ofMillis(1))).isFalse();
    assertThatThrownBy(waiting::get).hasCauseInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> admission.enter("c", Deadline.in(LONG)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("shutting down");
    Future<Boolean> closing = threads.submit(() -> admission.close(LONG));
    running.close();
    assertThat(closing.get()).isTrue();
  }

  /** Lets a client enter in another thread, and waits until it is in the queue. */
  private Future<?> enter(Admission admission, String client, int queued) {
    Future<?> future =
        threads.submit(() -> {
          Admission.Slot slot = admission.enter(client, Deadline.in(LONG));
          admitted.add(client);
          slots.add(slot);
          return null;
        });
    awaitQueued(admission, queued);
    return future;
  }

  private static void awaitQueued(Admission admission, int count) {
    while (admission.queued() != count) {
      Thread.onSpinWait();
    }
  }
}
