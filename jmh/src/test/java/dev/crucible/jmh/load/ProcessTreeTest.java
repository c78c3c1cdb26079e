package dev.crucible.jmh.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessTreeTest {

  @Test
  void thisProcessUsesTimeAndMemory() {
    var self = new ProcessTree(ProcessHandle.current());
    assertThat(self.cpuSeconds()).isPositive();
    Resident resident = self.resident();
    assertThat(resident.ownBytes()).isGreaterThan(1 << 20);
    assertThat(resident.bytes()).isGreaterThanOrEqualTo(resident.ownBytes());
  }

  @Test
  void theProcessThatListensIsFound() {
    try (var service = new FakeService(_ -> FakeService.Answer.success())) {
      assertThat(ProcessTree.listeningOn(service.url().getPort()))
          .map(ProcessTree::root)
          .contains(ProcessHandle.current());
    }
  }

  @Test
  void aChildIsKilledWithoutAskingIt() throws IOException, InterruptedException {
    Process parent =
        new ProcessBuilder(
                List.of(
                    "/bin/sh",
                    "-c",
                    "sh -c 'trap \"\" TERM; echo up; exec sleep 3600' & wait; echo end"))
            .start();
    try (var output = parent.inputReader()) {
      assertThat(output.readLine()).isEqualTo("up");
      var tree = new ProcessTree(parent.toHandle());
      assertThat(tree.killOneChild(new Random(1))).isTrue();
      assertThat(output.readLine()).isEqualTo("end");
      assertThat(parent.waitFor()).isZero();
      assertThat(tree.killOneChild(new Random(1))).isFalse();
    } finally {
      parent.descendants().forEach(ProcessHandle::destroyForcibly);
      parent.destroyForcibly();
    }
  }
}
