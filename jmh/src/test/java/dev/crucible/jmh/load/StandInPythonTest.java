package dev.crucible.jmh.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crucible.harness.cpython.BasePython;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import dev.crucible.harness.cpython.PythonRange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stand-in as a process, on an installed CPython. */
@Tag("python")
class StandInPythonTest {
  private static final PythonRange RANGE = new PythonRange(10, 13);

  @TempDir private Path directory;

  @Test
  void theStandInAnswersAsKnownAndUsesProcessorTime() throws Exception {
    var scripts =
        new ScriptMix(
            List.of(
                KnownScript.of("right", "assert 1 + 1 == 2", true),
                KnownScript.of("wrong", "assert 1 + 1 == 3", false),
                KnownScript.of("loud", "print('x' * 1000)", true),
                KnownScript.of("broken", "def", false)),
            List.of(),
            0);
    try (Service service = standIn()) {
      Block block = run(service, scripts, 20);
      assertThat(block.complaints()).isEmpty();
      assertThat(block.answered()).isEqualTo(20);
      assertThat(block.usage().cpuSeconds()).isPositive();
      assertThat(block.usage().resident()).isNotEmpty();
    }
  }

  @Test
  void theStandInEndsScriptsThatRunTooLong() throws Exception {
    String loop = "import subprocess\nsubprocess.run(['sleep', '3600'])";
    var endless = new KnownScript("endless", loop, Expectation.NO_SUCCESS, Duration.ofMillis(500));
    try (Service service = standIn()) {
      Block block = run(service, new ScriptMix(List.of(endless), List.of(), 0), 2);
      assertThat(block.isFlawless()).isTrue();
      assertThat(service.processes().orElseThrow().root().descendants()).isEmpty();
    }
  }

  private Service standIn() throws Exception {
    Path python;
    try {
      python = BasePython.find(RANGE).executable();
    } catch (CPythonUnavailableException e) {
      assumeTrue(false, e.getMessage());
      throw e;
    }
    return new Services(directory, python, List.of())
        .open(new ServiceChoice(ServiceChoice.STAND_IN, Optional.empty()));
  }

  private static Block run(Service service, ScriptMix scripts, int requests)
      throws InterruptedException {
    return LoadGenerator.run(
        service,
        scripts,
        4,
        new Bound(requests, Duration.ofMinutes(5)),
        new Watch(service.processes(), Optional.empty()));
  }
}
