package dev.crucible.runtime.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.internal.worker.start.ForkingThread;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("python")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class WorkerProcessTest {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Sending closed the connection, so that the requests of other callers lost their worker. */
  @Test
  void aCallerThatIsInterruptedBeforeItSendsCostsNoWorker() throws Exception {
    SandboxConfig config =
        SandboxConfig.newBuilder(TestPython.executableForWorkers())
            .numpyLoading(NumpyLoading.ON_DEMAND)
            .build();
    ExecutionRequest request = ExecutionRequest.of("r", Section.sample("sample.py", "x = 1"));
    try (var forks = new ForkingThread()) {
      WorkerProcess process = WorkerProcess.launch(config, forks);
      try {
        process.awaitReady(config, false);
        process.serve(_ -> {});
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> process.run(request, Set.of(), LONGEST))
            .isInstanceOf(InterruptedException.class);
        assertThat(process.over()).isFalse();
        assertThat(process.run(request, Set.of(), LONGEST))
            .isInstanceOf(WorkerResponse.Result.class);
      } finally {
        process.stop();
      }
      assertThat(process.awaitEnd(LONGEST)).isTrue();
    }
  }
}
