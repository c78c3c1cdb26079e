package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path, from the command line to the results file. */
@Tag("python")
class ScoreCommandPythonTest {

  @Test
  void scoresTheBundledProblems(@TempDir Path folder) throws Exception {
    var run = CommandLineRun.of("score", "--problem", "1001", "--out", folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("problem 1001")
        .contains("sub-steps  4 of 4 passed (100.0 %)")
        .contains("problems   1 of 1 passed (100.0 %)");
    assertThat(run.err()).contains("GraalPy", "NumPy", "1 context", "4/4");
    List<String> lines = Files.readAllLines(folder.resolve("results.jsonl"));
    assertThat(lines).hasSize(4).allMatch(line -> line.contains("\"outcome\":\"PASSED\""));
  }

  @Test
  void aSampleThatRunsTooLongDoesNotStopTheOthers(@TempDir Path folder) throws Exception {
    Path samples = folder.resolve("samples.jsonl");
    Files.write(
        samples,
        List.of(
            "{\"step_number\": \"1001.1\", \"code\": \"while True: pass\", \"sample\": 0}",
            "{\"step_number\": \"1001.1\", \"code\": \"def f(:\", \"sample\": 1}"));
    var run =
        CommandLineRun.of(
            "score",
            "--samples",
            samples.toString(),
            "--time-limit",
            "0.5",
            "--out",
            folder.resolve("out").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("0/2 passed").contains("1 ERROR, 1 TIME_LIMIT");
  }

  @Test
  void doctorNamesWhatSamplesRunOn() {
    var run = CommandLineRun.of("doctor");
    assertThat(run.out()).contains("JDK", "engine", "GraalPy", "NumPy", "BLAS", "CPU");
  }
}
