package dev.crucible.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.runtime.JvmOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs each example as its page does: in a JVM of its own, from the root of the checkout. */
@Tag("python")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
final class ExamplesPythonTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path directory;

  @Test
  void theEmbeddedSamplePasses() throws Exception {
    assertThat(outputOf(EmbedExample.class)).containsExactly("PASSED");
  }

  @Test
  @Tag("slow")
  void eachLimitHasItsOutcomeAndSentence() throws Exception {
    assertThat(outputOf(LimitsExample.class))
        .containsExactly(
            "endless loop   TIME_LIMIT    ran longer than 2 s",
            "growing list   MEMORY_LIMIT  used more than 256 MiB of Python objects",
            "large array    MEMORY_LIMIT  used more than 512 MiB of native memory",
            "socket         FORBIDDEN     tried to use the function socket.getaddrinfo, which is"
                + " forbidden",
            "honest sample  PASSED");
  }

  @Test
  @Tag("slow")
  void honestRequestsPassBesideThoseThatTakeTheirWorkersDown() throws Exception {
    List<String> lines = outputOf(WorkersExample.class);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo("sum          PASSED      499500");
    assertThat(lines.get(1)).isEqualTo("power        TIME_LIMIT  ran longer than 2 s");
    assertThat(lines.get(2)).startsWith("bad stride   CRASHED     the worker died twice: SIGSEGV");
    assertThat(lines.get(3)).isEqualTo("eigenvalues  PASSED      [1. 3.]");
    assertThat(lines.get(4)).matches("workers lost \\d+, replaced \\d+; contexts given up 0");
  }

  @Test
  void samplesOfTheOwnProblemGetTheirExpectedOutcomes() throws Exception {
    List<String> lines =
        outputOf(OwnProblemsExample.class, "--out", directory.resolve("run").toString());
    assertThat(lines)
        .anyMatch(line -> line.matches("sub-steps +2 of 4 .*"))
        .anyMatch(line -> line.matches("outcomes +2 PASSED, 1 FAILED, 1 ERROR"));
  }

  /** Returns the lines that the example prints to stdout, without spaces at their ends. */
  private List<String> outputOf(Class<?> example, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JvmOptions.ofGuests());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), example.getName()));
    command.addAll(List.of(arguments));
    Path out = directory.resolve("stdout");
    Path err = directory.resolve("stderr");
    Process process =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor()).as("exit code; stderr: %s", Files.readString(err)).isZero();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(out, StandardCharsets.UTF_8)
        .lines()
        .map(String::stripTrailing)
        .toList();
  }
}
