package dev.crucible.harness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.score.Results;
import dev.crucible.runtime.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Use of one run by two processes. */
class RunLockTest {
  private static final ScoredSample SAMPLE = Results.of("10.2", Outcome.PASSED);

  @TempDir private Path directory;

  @Test
  void whatAnotherProcessWritesIsLeftAlone() throws Exception {
    RunStore.create(directory, Results.info(), List.of(), 1).close();
    Process other = other();
    try (var said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("open");
      assertInUse(() -> RunStore.resume(directory));
      assertInUse(() -> RunStore.read(directory));
      assertInUse(() -> RunStore.info(directory));
      assertInUse(() -> RunStore.requireFree(directory));
      assertInUse(() -> RunStore.create(directory, Results.info(), List.of(), 1));

      // A process that was killed leaves no lock.
      other.destroyForcibly().waitFor();
      try (RunStore store = RunStore.resume(directory)) {
        assertThat(store.results()).containsExactly(SAMPLE);
      }
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aCopyNeedsNoLock() throws Exception {
    RunStore.create(directory, Results.info(), List.of(), 1).close();
    Files.delete(directory.resolve("run.lock"));
    try (RunReader reader = RunStore.read(directory)) {
      assertThat(reader.data().samples()).isEmpty();
    }
    assertThat(directory.resolve("run.lock")).doesNotExist();
  }

  private void assertInUse(ThrowingCallable use) {
    assertThatThrownBy(use)
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s is in use by another process: wait until it has ended, or end it."
                .formatted(directory));
  }

  private Process other() throws Exception {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Other.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A process that adds a result, and keeps the run open until it is killed. */
  static final class Other {
    private Other() {}

    public static void main(String... arguments) throws Exception {
      RunStore store = RunStore.resume(Path.of(arguments[0]));
      store.add(SAMPLE, Results.executionOf(SAMPLE)).join();
      System.out.println("open");
      System.out.flush();
      new CountDownLatch(1).await();
    }
  }
}
