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
    waiting.queued();
    waiting.started();
    waiting.complete(new WorkerResponse.Revoked());
    assertThat(waiting.await()).isEqualTo(new WorkerResponse.Revoked());
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
    waiting.started();
    assertThatThrownBy(waiting::await).isInstanceOf(TimeoutException.class);
  }

  @Test
  void aRequestBeginsThreeTimesAtMost() throws Exception {
    var waiting = new PendingRequest(Duration.ofHours(1));
    waiting.started();
    waiting.started();
    waiting.started();
    assertThatThrownBy(waiting::started).isInstanceOf(MalformedException.class);
  }
}
