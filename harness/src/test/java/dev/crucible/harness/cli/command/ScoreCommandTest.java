package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.cli.CommandLineRun;
import dev.crucible.problems.BundledProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Messages of {@code crucible score} on wrong usage and malformed input, all before Python starts.
 */
class ScoreCommandTest {
  @TempDir private Path directory;
  private BundledProblems.Copies bundled;

  @BeforeEach
  void copyBundledProblems() throws IOException {
    bundled = BundledProblems.copyTo(directory);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--time-limit 0      | --time-limit is 0: give seconds, more than 0.",
        "--time-limit 1000001 | --time-limit is 1000001: give 1000000 seconds at most.",
        "--time-limit soon   | Invalid value for option '--time-limit'",
        "--test-time-limit 0 | --test-time-limit is 0: give seconds, more than 0.",
        "--test-time-limit -6 | --test-time-limit is -6: give seconds, more than 0.",
        "--test-time-limit 1000001 | --test-time-limit is 1000001: give 1000000 seconds at most.",
        "--test-time-limit soon | Invalid value for option '--test-time-limit'",
        "--resume r --test-time-limit 6 | --resume continues a run as it was started: leave out --test-time-limit, or",
        "--cpu-limit -1      | --cpu-limit is -1: give seconds, more than 0.",
        "--heap-limit much   | Invalid value for option '--heap-limit'",
        "--heap-limit 999999999999G | Invalid value for option '--heap-limit': '999999999999G' is too large",
        "--native-limit 0    | --native-limit is 0: give 1 or more.",
        "--recursion-limit 1 | --recursion-limit is 1: give 50 or more.",
        "--thread-limit -1   | --thread-limit is -1: give 0 or more.",
        "--workers 0         | --workers is 0: give 1 or more.",
        "--isolation none    | --isolation is 'none': give recycled or fresh.",
        "--retire-after 0    | --retire-after is 0: give 1 or more.",
        "--contexts 0        | --contexts is 0: give 1 or more.",
        "--step 49           | --step is '49': give a number such as 49.1.",
        "--format scicode    | --format says how --problems is read: give both, or neither.",
        "--problems p --format x | --format is 'x': give scicode, evalplus, humaneval, livecodebench, apps, mbpp.",
        "--targets t.h5      | --problems and --targets belong together: give both, or neither.",
        "--numpy latest      | 'latest' is not a NumPy version such as 2.2.6",
        "--resume r --numpy 2.4.4 | --resume continues a run as it was started: leave out --numpy, or start a new run with --out.",
        "--resume r --json --workers 2 | --resume continues a run as it was started: leave out --workers, or",
        "--on local[1] --samples s | --on needs the module spark, which is not on the class path: start Crucible by",
        "--speed             | Unknown option: '--speed'"
      })
  void wrongUsageIsOneSentence(String options, String sentence) {
    var run = CommandLineRun.of(("score " + options).split(" +"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(sentence).contains("See 'crucible score --help'.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertData(
        score("--problems", "nowhere.jsonl", "--targets", bundled.targets()), "nowhere.jsonl");
    assertData(score("--problems", bundled.problems(), "--targets", "nowhere.h5"), "nowhere.h5");
    assertData(score("--samples", "nowhere.samples"), "nowhere.samples");
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    Path broken = directory.resolve("broken.jsonl");
    Files.write(
        broken,
        List.of(Files.readAllLines(bundled.problems()).getFirst(), "{\"problem_id\": \"1002\""));
    assertData(
        score("--problems", broken, "--targets", bundled.targets()), broken.toString(), "line 2");
  }

  @Test
  void aFileOfAnotherKindIsNamed() {
    assertData(
        score("--problems", bundled.problems(), "--targets", bundled.problems()),
        bundled.problems().toString(),
        "not an HDF5 file");
  }

  @Test
  void aProblemOrSubStepThatIsNotThereIsNamed() {
    assertData(
        score("--problem", "7"),
        "There is no problem 7 in the bundled problems: name one that is there.");
    assertData(
        score("--step", "1001.9"),
        "There is no sub-step 1001.9 in the bundled problems: name one that is there.");
  }

  @Test
  void aTargetThatDoesNotExistIsNamed() throws IOException {
    String renamed =
        Files.readString(bundled.problems())
            .replace("\"1001\"", "\"2001\"")
            .replace("\"1001.", "\"2001.");
    Path problems = Files.writeString(directory.resolve("renamed.jsonl"), renamed);
    assertData(
        score("--problems", problems, "--targets", bundled.targets()),
        bundled.targets().toString(),
        "/2001.1 is missing");
  }

  @Test
  void aSubStepWithoutGoldIsNamed() throws IOException {
    String withoutGold =
        Files.readString(bundled.problems()).replace("\"ground_truth_code\"", "\"gone\"");
    Path problems = Files.writeString(directory.resolve("test-split.jsonl"), withoutGold);
    assertData(
        score("--problems", problems, "--targets", bundled.targets()),
        "sub-step 1001.1",
        problems.toString(),
        "no ground_truth_code");
  }

  @Test
  void nothingToScoreIsSaid() throws IOException {
    Path samples = directory.resolve("one.jsonl");
    Files.writeString(samples, "{\"step_number\": \"1001.1\", \"code\": \"pass\"}\n");
    assertData(
        score("--samples", samples, "--problem", "1002"),
        "There is nothing to score: no sample is for a sub-step that was chosen.");
  }

  @Test
  void aDirectoryOfTheBenchmarksScriptIsRead() throws IOException {
    Path out = Files.createDirectories(directory.resolve("gpt/with_background"));
    Files.writeString(out.resolve("1001.1.py"), "pass\n");
    assertData(
        score("--samples", directory.resolve("gpt"), "--problem", "1002"),
        "There is nothing to score: no sample is for a sub-step that was chosen.");
    Files.createDirectories(directory.resolve("gpt/without_background"));
    Files.writeString(directory.resolve("gpt/without_background/1001.1.py"), "pass\n");
    assertData(
        score("--samples", directory.resolve("gpt")),
        "holds several sets of samples: give one of ");
    assertData(
        score(
            "--samples",
            out,
            "--samples",
            out.resolveSibling("without_background"),
            "--problem",
            "1002"),
        "There is nothing to score: no sample is for a sub-step that was chosen.");
  }

  @Test
  void whatGoesWithResumeIsTaken() {
    assertData(score("--resume", directory, "--json", "--quiet", "--color", "never"), "is no run");
  }

  @Test
  void resultsThatAreThereAreKept() throws IOException {
    Path results = Files.writeString(directory.resolve("results.jsonl"), "precious\n");
    assertData(score("--out", directory), "already holds results");
    assertThat(results).hasContent("precious");
  }

  private static CommandLineRun score(Object... options) {
    String[] args = new String[options.length + 1];
    args[0] = "score";
    for (int i = 0; i < options.length; i++) {
      args[i + 1] = options[i].toString();
    }
    return CommandLineRun.of(args);
  }

  private static void assertData(CommandLineRun run, String... parts) {
    assertThat(run.err()).contains(parts);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
  }
}
