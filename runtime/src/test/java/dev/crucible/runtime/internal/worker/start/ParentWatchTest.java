package dev.crucible.runtime.internal.worker.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ParentWatchTest {

  /** A process that starts {@link Child}, prints its id, and waits to be killed. */
  static final class Parent {
    public static void main(String[] arguments) throws Exception {
      Process child = java(Child.class, ProcessHandle.current().pid()).inheritIO().start();
      System.out.println(child.pid());
      child.waitFor();
    }
  }

  /** A process that watches the parent that it is given, and otherwise waits for ever. */
  static final class Child {
    public static void main(String[] arguments) throws Exception {
      ParentWatch.begin(Long.parseLong(arguments[0]));
      new CountDownLatch(1).await();
    }
  }

  private static ProcessBuilder java(Class<?> program, Object argument) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        program.getName(),
        argument.toString());
  }

  @Test
  void aProcessEndsIfItsParentHasEndedAlready() throws IOException {
    // The test's own parent stands for one that has ended: it is not the child's.
    long other = ProcessHandle.current().parent().orElseThrow().pid();
    Process child = java(Child.class, other).start();
    try {
      assertThat(child.onExit()).succeedsWithin(Duration.ofMinutes(1));
      assertThat(child.exitValue()).isEqualTo(1);
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void aProcessEndsWithTheOneThatStartedIt() throws IOException {
    Process parent = java(Parent.class, "").redirectErrorStream(true).start();
    try (BufferedReader lines = parent.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
      assertThat(child.isAlive()).isTrue();

      parent.destroyForcibly();

      assertThat(child.onExit()).succeedsWithin(Duration.ofMinutes(1));
    } finally {
      parent.destroyForcibly();
    }
  }
}
