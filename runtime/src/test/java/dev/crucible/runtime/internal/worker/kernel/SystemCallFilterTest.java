package dev.crucible.runtime.internal.worker.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.internal.worker.ChildJvm;
import dev.crucible.runtime.internal.worker.DeathCause;
import dev.crucible.runtime.internal.worker.LateContextsProgram;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SystemCallFilterTest {

  @Test
  void stopsProgramsConnectionsSchedulingAndSignalsAndNothingElse() throws Exception {
    Assumptions.assumeTrue(Kernel.ofThisMachine().isPresent(), "not a Linux that is known");
    Process process = ChildJvm.start(FilteredProgram.class);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Assumptions.assumeTrue(output.contains("filter: true"), "the kernel takes no filter");
    assertThat(output.lines())
        .containsExactly(
            "no new privileges: true",
            "filter: true",
            "program: refused",
            "connection: refused",
            "thread: done",
            "file: done",
            "priority: refused",
            "policy of scheduling: refused",
            "choice of processors: refused",
            "higher limit: refused",
            "signal to the parent: refused");
    // A signal to itself is allowed, because the JVM needs it. It ends the program.
    assertThat(DeathCause.of(process.waitFor(), output, "").sentence()).isEqualTo("SIGKILL");
  }

  @Test
  @Tag("slow")
  void contextsWhoseLibrariesAreThereNeedNoProgram() throws Exception {
    Assumptions.assumeTrue(Kernel.ofThisMachine().isPresent(), "not a Linux that is known");
    Process process = ChildJvm.start(LateContextsProgram.class, TestPython.executable().toString());
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).contains("PASSED 7").doesNotContain("ERROR").doesNotContain("Exception");
    assertThat(process.waitFor()).isZero();
  }
}
