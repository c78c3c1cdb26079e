package dev.crucible.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class WaitingTest {

  /** A worker on a busy machine took 25 s for a context, and an honest sample got TIME_LIMIT. */
  @Test
  void timeBeginsAnewWhenTheWorkerSaysThatTheRequestWaitsOrBegins() throws Exception {
    var waiting = new Waiting(Duration.ofHours(1));
    waiting.delayed();
    waiting.began();
    waiting.complete(new Reply.Withdrawn());
    assertThat(waiting.await()).isEqualTo(new Reply.Withdrawn());
    assertThat(waiting.foundNoContext()).isFalse();
  }

  @Test
  void aSilentWorkerHasTheTimeOfTheRequest() {
    var waiting = new Waiting(Duration.ZERO);
    assertThatThrownBy(waiting::await).isInstanceOf(TimeoutException.class);
    assertThat(waiting.foundNoContext()).isFalse();
  }

  @Test
  void itCountsOnceTheRequestBegins() throws Exception {
    var waiting = new Waiting(Duration.ZERO);
    waiting.began();
    assertThatThrownBy(waiting::await).isInstanceOf(TimeoutException.class);
  }

  @Test
  void aRequestBeginsTwiceAtMost() throws Exception {
    var waiting = new Waiting(Duration.ofHours(1));
    waiting.began();
    waiting.began();
    assertThatThrownBy(waiting::began).isInstanceOf(MalformedException.class);
  }
}
