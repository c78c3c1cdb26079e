package dev.crucible.runtime.internal.worker.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.internal.worker.SupervisedSandbox;
import dev.crucible.runtime.internal.worker.SupervisedSandboxTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Tag("python")
class AotCacheTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void workersStartFromIt() throws Exception {
    Path python = TestPython.executableForWorkers();
    AotCache cache = AotCache.ofThisProcess();
    assertThat(cache.isThere()).as("see %s", cache.log()).isTrue();
    assertThat(cache.isWanted()).isFalse();
    try (var sandbox =
        new SupervisedSandbox(SandboxConfig.newBuilder(python).spareWorkers(0).build())) {
      var request =
          ExecutionRequest.of("r", Section.sample("s.py", "import time\ntime.sleep(3)\nprint(7)"));
      var running = new FutureTask<>(() -> sandbox.run(request));
      Thread.ofVirtual().start(running);
      long worker = SupervisedSandboxTest.busyWorker(sandbox);
      assertThat(Files.readString(Path.of("/proc", Long.toString(worker), "maps")))
          .contains(cache.file().toString());
      assertThat(running.get().outcome()).isEqualTo(Outcome.PASSED);
    }
  }
}
