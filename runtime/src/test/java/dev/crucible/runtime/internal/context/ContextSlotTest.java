package dev.crucible.runtime.internal.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.internal.request.PhaseClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("python")
class ContextSlotTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  /**
   * A sandbox can be closed when a request has its context and has not started yet. That was a
   * RejectedExecutionException, which callers did not expect.
   */
  @Test
  void aRequestThatComesAfterTheClosingFails() throws Exception {
    try (Engine engine = GuestEngine.open()) {
      ContextSlot slot = open(engine);
      slot.close();
      assertFailsAsClosed(submit(slot, "x = 1"));
      assertThat(slot.awaitClosed(LONG_ENOUGH)).isTrue();
    }
  }

  @Test
  void aRequestThatComesJustBeforeTheClosingIsEnded() throws Exception {
    try (Engine engine = GuestEngine.open()) {
      ContextSlot slot = open(engine);
      Future<ExecutionResult> endless = submit(slot, "while True: pass");
      slot.close();
      assertFailsAsClosed(endless);
      assertThat(slot.awaitClosed(LONG_ENOUGH)).isTrue();
    }
  }

  private static ContextSlot open(Engine engine) {
    var config = SandboxConfig.newBuilder(TestPython.executable()).build();
    return new ContextSlot(engine, true, config, false, 1);
  }

  private static Future<ExecutionResult> submit(ContextSlot slot, String code) {
    return slot.submit(
        ExecutionRequest.of("r", Section.sample("sample.py", code)),
        Set.of(),
        new PhaseClock(Phase.QUEUED));
  }

  private static void assertFailsAsClosed(Future<ExecutionResult> result) {
    assertThatThrownBy(result::get)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }
}
