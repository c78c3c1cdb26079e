package dev.crucible.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class WaitingTest {

  /** A worker on a busy machine took 25 s for a context, and an honest sample got TIME_LIMIT. */
  @Test
  void timeDoesNotCountBeforeTheRequestBegins() throws Exception {
    var waiting = new Waiting(Duration.ZERO);
    CompletableFuture<Reply> awaited = CompletableFuture.supplyAsync(() -> await(waiting));
    assertThat(waiting.hasBegun()).isFalse();
    waiting.complete(new Reply.Withdrawn());
    assertThat(awaited.get()).isEqualTo(new Reply.Withdrawn());
  }

  @Test
  void itCountsOnceTheRequestBegins() throws Exception {
    var waiting = new Waiting(Duration.ZERO);
    waiting.began();
    assertThat(waiting.hasBegun()).isTrue();
    assertThatThrownBy(waiting::await).isInstanceOf(TimeoutException.class);
  }

  @Test
  void aRequestBeginsTwiceAtMost() throws Exception {
    var waiting = new Waiting(Duration.ofHours(1));
    waiting.began();
    waiting.began();
    assertThatThrownBy(waiting::began).isInstanceOf(MalformedException.class);
  }

  private static Reply await(Waiting waiting) {
    try {
      return waiting.await();
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
