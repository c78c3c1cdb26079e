package dev.crucible.serve.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.serve.admission.Admission;
import dev.crucible.serve.admission.ExecutionListener;
import dev.crucible.serve.admission.Executor;
import dev.crucible.serve.http.StubExchange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BatchEndpointTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Such an answer ended as a complete one does. */
  @Test
  void anAnswerThatBreaksOffSaysSoInItsLastLine() {
    var executor = new Executor(new Admission(1, 1), new NoListener());
    var endpoint = new BatchEndpoint(new ScoreEndpoint(executor, LONG), 1, LONG);
    var exchange = new StubExchange("{}\n{}\n");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> endpoint.answer(exchange)).isInstanceOf(InterruptedException.class);
    assertThat(exchange.answer().lines().toList().getLast())
        .startsWith("{\"error\":{\"code\":\"unavailable\"")
        .doesNotContain("\"line\"");
  }

  /** A listener that is told of nothing here. */
  private static final class NoListener implements ExecutionListener {
    @Override
    public void started(Duration queued) {
      throw new AssertionError("nothing is executed");
    }

    @Override
    public void ended(ExecutionResult result) {
      throw new AssertionError("nothing is executed");
    }
  }
}
