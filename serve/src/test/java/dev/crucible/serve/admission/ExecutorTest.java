package dev.crucible.serve.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Section;
import dev.crucible.serve.FakeSandbox;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ExecutorTest {
  private static final ExecutionRequest REQUEST =
      ExecutionRequest.of("r", Section.sample("sample.py", "x = 1"));

  private final FakeSandbox sandbox = new FakeSandbox();
  private final Admission admission = new Admission(1, 8);
  private final BlockingQueue<ExecutionResult> results = new LinkedBlockingQueue<>();
  private final Executor executor = new Executor(admission, new Results());

  /** A request that waited for a worker was answered up to 100 s after its deadline. */
  @Test
  void aDeadlineEndsTheWaitForAResultAndNotTheExecution() throws Exception {
    executor.open(sandbox);
    var end = new CountDownLatch(1);
    sandbox.behaving(_ -> {
      end.await();
      return FakeSandbox.passed("");
    });
    Deadline soon = Deadline.in(Duration.ofMillis(50));
    assertThatThrownBy(() -> executor.run("a", REQUEST, soon))
        .isInstanceOf(DeadlineException.class);
    assertThat(admission.running()).isEqualTo(1);
    end.countDown();
    assertThat(results.take().outcome()).isEqualTo(Outcome.PASSED);
    Deadline late = Deadline.in(Duration.ofMinutes(1));
    assertThat(executor.run("a", REQUEST, late).result().outcome()).isEqualTo(Outcome.PASSED);
    assertThat(admission.running()).isZero();
  }

  @Test
  void aFailureOfTheSandboxIsThatOfTheExecution() {
    executor.open(sandbox);
    sandbox.behaving(_ -> {
      throw new StackOverflowError("of a test");
    });
    Deadline late = Deadline.in(Duration.ofMinutes(1));
    assertThatThrownBy(() -> executor.run("a", REQUEST, late))
        .isInstanceOf(StackOverflowError.class);
    assertThat(admission.running()).isZero();
  }

  /** Keeps the results of executions. */
  private final class Results implements ExecutionListener {
    @Override
    public void started(Duration queued) {
      // The results matter only.
    }

    @Override
    public void ended(ExecutionResult result) {
      results.add(result);
    }
  }
}
