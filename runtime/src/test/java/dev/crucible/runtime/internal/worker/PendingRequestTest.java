package dev.crucible.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.internal.worker.protocol.MalformedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PendingRequestTest {

  /** A worker on a busy machine took 25 s for a context, and an honest sample got TIME_LIMIT. */
  @Test
  void timeBeginsAnewWhenTheWorkerSaysThatTheRequestWaitsOrBegins() throws Exception {
    var waiting = new PendingRequest(2, Duration.ofHours(1));
    waiting.queued();
    waiting.started();
    waiting.complete(new WorkerResponse.Revoked());
    assertThat(waiting.await()).isEqualTo(new WorkerResponse.Revoked());
    assertThat(waiting.foundNoContext()).isFalse();
  }

  @Test
  void aSilentWorkerHasTheTimeOfTheRequest() {
    var waiting = new PendingRequest(2, Duration.ZERO);
    assertThatThrownBy(waiting::await).isInstanceOf(TimeoutException.class);
    assertThat(waiting.foundNoContext()).isFalse();
  }

  @Test
  void itCountsOnceTheRequestBegins() throws Exception {
    var waiting = new PendingRequest(2, Duration.ZERO);
    waiting.started();
    assertThatThrownBy(waiting::await).isInstanceOf(TimeoutException.class);
  }

  @Test
  void aRequestBeginsThreeTimesAtMost() throws Exception {
    var waiting = new PendingRequest(2, Duration.ofHours(1));
    waiting.started();
    waiting.started();
    waiting.started();
    assertThatThrownBy(waiting::started).isInstanceOf(MalformedException.class);
  }

  /** Native code that has taken over a worker can send any numbers. */
  @Test
  void aResultIsAboutTheSectionsOfItsRequest() throws Exception {
    var waiting = new PendingRequest(2, Duration.ofHours(1));
    ExecutionResult.Builder result = ExecutionResult.newBuilder(Outcome.FAILED);
    waiting.check(result.sectionsRun(2).failedSections(List.of(0, 1)).build());
    ExecutionResult tooMany = result.sectionsRun(3).failedSections(List.of()).build();
    assertThatThrownBy(() -> waiting.check(tooMany)).isInstanceOf(MalformedException.class);
    ExecutionResult unknown = result.sectionsRun(0).failedSections(List.of(2)).build();
    assertThatThrownBy(() -> waiting.check(unknown)).isInstanceOf(MalformedException.class);
    ExecutionResult repeated = result.failedSections(List.of(1, 1, 1)).build();
    assertThatThrownBy(() -> waiting.check(repeated)).isInstanceOf(MalformedException.class);
  }
}
