package dev.crucible.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.internal.worker.protocol.MalformedException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PendingRequestTest {

  /** A worker on a busy machine took 25 s for a context, and an honest sample got TIME_LIMIT. */
  @Test
  void timeBeginsAnewWhenTheWorkerSaysThatTheRequestWaitsOrBegins() throws Exception {
    var waiting = new PendingRequest(Duration.ofHours(1));
    waiting.delayed();
    waiting.began();
    waiting.complete(new WorkerResponse.Withdrawn());
    assertThat(waiting.await()).isEqualTo(new WorkerResponse.Withdrawn());
    assertThat(waiting.foundNoContext()).isFalse();
  }

  @Test
  void aSilentWorkerHasTheTimeOfTheRequest() {
    var waiting = new PendingRequest(Duration.ZERO);
    assertThatThrownBy(waiting::await).isInstanceOf(TimeoutException.class);
    assertThat(waiting.foundNoContext()).isFalse();
  }

  @Test
  void itCountsOnceTheRequestBegins() throws Exception {
    var waiting = new PendingRequest(Duration.ZERO);
    waiting.began();
    assertThatThrownBy(waiting::await).isInstanceOf(TimeoutException.class);
  }

  @Test
  void aRequestBeginsTwiceAtMost() throws Exception {
    var waiting = new PendingRequest(Duration.ofHours(1));
    waiting.began();
    waiting.began();
    assertThatThrownBy(waiting::began).isInstanceOf(MalformedException.class);
  }
}
