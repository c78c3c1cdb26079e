package dev.crucible.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No other sandbox is open, so nothing starts threads or takes memory beside the tests. */
@Tag("python")
class ClosedSandboxTest {

  @Test
  void aClosedSandboxHoldsNoMemory() throws Exception {
    openAndClose(); // Objects that all sandboxes share stay.
    long before = LiveHeap.bytes();
    List<Sandbox> closed = List.of(openAndClose(), openAndClose());
    assertThat(LiveHeap.bytes() - before).isLessThan(30_000_000);
    assertThat(closed).allSatisfy(each -> assertThat(each.status().stuckContexts()).isZero());
  }

  /** A thread that has entered a context holds its memory for as long as it lives. */
  @Test
  void aClosedSandboxHasNoGuestThreads() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    openAndClose();
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    assertThat(left).extracting(Thread::getName).noneMatch(name -> name.contains("-guest-"));
  }

  private static Sandbox openAndClose() throws InterruptedException {
    Sandbox other = Sandbox.inProcess(SandboxConfig.newBuilder(TestPython.executable()).build());
    try (other) {
      assertThat(
              other.run(ExecutionRequest.of("pass", Section.sample("sample.py", "pass"))).outcome())
          .isEqualTo(Outcome.PASSED);
    }
    return other;
  }
}
