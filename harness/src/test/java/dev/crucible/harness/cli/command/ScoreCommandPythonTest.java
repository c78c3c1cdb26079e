package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.crucible.harness.cli.CommandLineRun;
import dev.crucible.harness.cli.Crucible;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The whole path, from the command line to the results file. */
@Tag("python")
class ScoreCommandPythonTest {

  @Test
  void scoresTheBundledProblems(@TempDir Path directory) throws Exception {
    var run = CommandLineRun.of("score", "--problem", "1001", "--out", directory.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("problem 1001")
        .contains("sub-steps  4 of 4 passed (100.0 %)")
        .contains("problems   1 of 1 passed (100.0 %)");
    assertThat(run.err()).contains("GraalPy", "NumPy", " worker", " context", "4/4");
    List<String> lines = Files.readAllLines(directory.resolve("results.jsonl"));
    assertThat(lines).hasSize(4).allMatch(line -> line.contains("\"outcome\":\"PASSED\""));

    var again = CommandLineRun.of("score", "--out", directory.toString());
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.err()).contains("--resume " + directory);
  }

  @Test
  void aSampleThatRunsTooLongDoesNotStopTheOthersAndLossesAreTold(@TempDir Path directory)
      throws Exception {
    Path samples = directory.resolve("samples.jsonl");
    Files.write(
        samples,
        List.of(
            "{\"step_number\": \"1001.1\", \"code\": \"while True: pass\", \"sample\": 0}",
            "{\"step_number\": \"1001.1\", \"code\": \"def f(:\", \"sample\": 1}",
            "{\"step_number\": \"1001.1\", \"code\": \"import nowhere\", \"sample\": 2}",
            """
            {"step_number": "1001.1", "sample": 3, "finish_reason": "length",
             "code": "def noisy_state(psi, visibility):\\n    return np.zeros((0, 4, 4))"}\
            """
                .replace("\n", "")));
    var run =
        CommandLineRun.of(
            "score",
            "--samples",
            samples.toString(),
            "--time-limit",
            "5",
            "--out",
            directory.resolve("out").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("0/4 passed")
        .contains("1 FAILED, 2 ERROR, 1 TIME_LIMIT")
        .contains("tests      at least 0.0 %", "; 1 sample ended at the first that failed")
        .contains(
            "cut off    1 of 4 answers reached the limit of tokens (25.0 %); 1 of them failed")
        .contains("imports    1 sample lost to imports that were not found: nowhere (1 ERROR)")
        .contains("vacuous    1 sample FAILED");
  }

  @Test
  void aRunThatWasKilledGoesOnWithNothingLostOrDoubled(@TempDir Path directory) throws Exception {
    int count = 300;
    Path samples = quickSamples(count, directory);
    Path out = directory.resolve("run");
    Process first =
        crucible(
            "score",
            "--in-process",
            "--no-cache",
            "--test-time-limit",
            "50",
            "--samples",
            samples,
            "--out",
            out);
    try (var progress = first.errorReader()) {
      assertThat(progress.lines().anyMatch(line -> line.startsWith("40/"))).isTrue();
      first.destroyForcibly().waitFor();
    }

    var run = CommandLineRun.of("score", "--resume", out.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    // The 40 or more results of the first process are not executed again.
    assertThat(run.err().lines().filter(line -> line.contains("1001.2, sample")))
        .hasSizeLessThan(count - 39);
    List<String> lines = Files.readAllLines(out.resolve("results.jsonl"));
    assertThat(lines).hasSize(count);
    JsonMapper json = JsonMapper.shared();
    assertThat(lines)
        .map(line -> json.readTree(line).get("sample").asInt())
        .doesNotHaveDuplicates();
    assertThat(lines).allMatch(line -> line.contains("\"outcome\":\"ERROR\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--in-process", "--workers=1"})
  void aRunThatIsAskedToStopSaysSoOnceAndHowToGoOn(String placement, @TempDir Path directory)
      throws Exception {
    Path samples = quickSamples(300, directory);
    Path out = directory.resolve("run");
    Process run = crucible("score", placement, "--no-cache", "--samples", samples, "--out", out);
    try (var progress = run.errorReader()) {
      assertThat(progress.lines().anyMatch(line -> line.startsWith("40/"))).isTrue();
      run.toHandle().destroy(); // SIGTERM; the streams stay open.
      assertThat(progress.lines().filter(line -> !line.matches("\\d+/.*|")))
          .singleElement(as(STRING))
          .startsWith("Interrupted: ")
          .contains("--resume " + out);
    }
    assertThat(run.waitFor()).isEqualTo(128 + 15);
  }

  /** Writes samples that end at once. */
  private static Path quickSamples(int count, Path directory) throws IOException {
    Path samples = directory.resolve("samples.jsonl");
    return Files.write(
        samples,
        IntStream.range(0, count)
            .mapToObj(
                """
                {"step_number": "1001.2", "code": "n = %1$d\\ndef f(): pass", "sample": %1$d}\
                """
                    ::formatted)
            .toList());
  }

  /** Starts the program in a process of its own, with the class path and options of this one. */
  private static Process crucible(Object... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.matches("(-da|-X|--).*") && !option.startsWith("-Xbootclasspath"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Crucible.class.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  @Test
  void doctorNamesWhatSamplesRunOn() {
    var run = CommandLineRun.of("doctor");
    assertThat(run.out()).contains("JDK", "engine", "GraalPy", "NumPy", "BLAS", "CPU");
  }
}
