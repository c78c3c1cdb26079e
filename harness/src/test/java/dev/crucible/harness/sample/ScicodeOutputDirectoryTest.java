package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories as the benchmark's scripts write them; {@link #official} writes as they do. */
class ScicodeOutputDirectoryTest {
  private static final String DEPENDENCIES = "import numpy as np\nfrom scipy import linalg";
  private static final ProblemSet PROBLEMS =
      new ProblemSet(
          "problems.jsonl",
          List.of(
              problem("5", "def first(x):", "def second(x):", "def third(x):"),
              problem(
                  "62",
                  "class Given:\n    def __init__(self):\n        pass",
                  "def second(x):",
                  "def third(x):")));

  private static final String FIRST =
      """

      # Background: none.

      SCALE = 2

      def first(x):
          return helper(x)

      def helper(x):
          return x * SCALE
      """;
  private static final String SECOND =
      """

      def first(x):
          '''Written again.'''
          return x

      def second(x):
          return first(x)
      """;
  private static final String THIRD = "\n# It follows.\ndef third(x):\n    return second(x)\n";

  @TempDir private Path directory;

  @Test
  void tellsEachSubStepsOwnCode() throws IOException {
    official(directory, "5", FIRST, SECOND, THIRD);
    assertThat(read(directory))
        .containsExactly(
            sample("5.1", FIRST.strip()),
            sample("5.2", SECOND.strip()),
            sample("5.3", THIRD.strip()));
  }

  @Test
  void codeIsToldByItsTextHoweverBrokenItIs() throws IOException {
    String broken = "\ndef first(x:\n    '''No end\n";
    String empty = "";
    official(directory, "5", broken, empty, THIRD);
    assertThat(read(directory))
        .containsExactly(
            sample("5.1", broken.strip()), sample("5.2", ""), sample("5.3", THIRD.strip()));
  }

  /** A resumed run read earlier code back and kept only the definition. */
  @Test
  void tellsCodeOfARunThatWasResumed() throws IOException {
    official(directory, "5", FIRST);
    String back = "def first(x):\n    return helper(x)";
    write(directory, "5.2", DEPENDENCIES + "\n" + back + "\n\n" + SECOND);
    write(directory, "5.3", DEPENDENCIES + "\n" + back + "\n" + SECOND + "\n\n" + THIRD);
    assertThat(read(directory))
        .containsExactly(
            sample("5.1", FIRST.strip()),
            sample("5.2", SECOND.strip()),
            sample("5.3", THIRD.strip()));
  }

  @Test
  void tellsCodeWhereFilesOfEarlierSubStepsAreMissing() throws IOException {
    official(directory, "5", FIRST, "\ndef second(x):\n    return first(x)\n", THIRD);
    Files.delete(directory.resolve("5.1.py"));
    Files.delete(directory.resolve("5.2.py"));
    assertThat(read(directory)).containsExactly(sample("5.3", THIRD.strip()));
  }

  @Test
  void codeWithoutTheDependenciesIsRead() throws IOException {
    write(directory, "5.1", "\n\ndef first(x):\n    return x\n");
    assertThat(read(directory)).containsExactly(sample("5.1", "def first(x):\n    return x"));
  }

  @Test
  void windowsLineEndsAreRead() throws IOException {
    official(directory, "5", FIRST, SECOND);
    for (String step : List.of("5.1", "5.2")) {
      Path file = directory.resolve(step + ".py");
      Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    }
    assertThat(read(directory))
        .containsExactly(sample("5.1", FIRST.strip()), sample("5.2", SECOND.strip()));
  }

  /** The script takes the first method of a class for its name, and inserts only that method. */
  @Test
  void whatWasPutInForAGivenSubStepStandsInForIt() throws IOException {
    String given = "def __init__(self):\n    pass";
    String second = "def second(x):\n    return x\n";
    write(directory, "62.2", DEPENDENCIES + "\n" + given + "\n\n" + second);
    write(directory, "62.3", DEPENDENCIES + "\n" + given + "\n" + second + "\n\n" + THIRD);
    assertThat(read(directory))
        .containsExactly(
            sample("62.1", given), sample("62.2", second.strip()), sample("62.3", THIRD.strip()));
  }

  @Test
  void aWholeGivenClassIsToldToo() throws IOException {
    String given =
        "class Other:\n    pass\n\nclass Given:\n    def __init__(self):\n        pass\n";
    write(directory, "62.2", DEPENDENCIES + "\n" + given + "\n\ndef second(x):\n    return x\n");
    assertThat(read(directory))
        .containsExactly(
            sample("62.1", given.strip()), sample("62.2", "def second(x):\n    return x"));
  }

  @Test
  void filesOfOtherProblemsAndKindsAreLeftOut() throws IOException {
    official(directory, "5", FIRST);
    write(directory, "77.1", "x");
    Files.writeString(directory.resolve("notes.py"), "x");
    Files.writeString(directory.resolve("5.2.txt"), "x");
    assertThat(read(directory)).containsExactly(sample("5.1", FIRST.strip()));
  }

  @Test
  void theDirectoryBelowIsFound() throws IOException {
    official(directory("generated_code/gpt-4o/with_background"), "5", FIRST);
    Files.writeString(directory("prompt/gpt-4o/with_background").resolve("5.1.txt"), "prompt");
    Files.writeString(directory("logs").resolve("5.1.txt"), "pass");
    for (String given : List.of("", "generated_code", "generated_code/gpt-4o/with_background")) {
      assertThat(read(directory.resolve(given))).containsExactly(sample("5.1", FIRST.strip()));
    }
  }

  @Test
  void numberedDirectoriesAreDrawsInTheOrderOfTheirNumbers() throws IOException {
    for (int number : List.of(10, 2, 1)) {
      String code = "def first(x):\n    return " + number;
      official(directory("sample" + number + "/gpt-4o/with_background"), "5", code);
    }
    assertThat(read(directory))
        .extracting(sample -> sample.index() + " " + sample.code().lines().toList().getLast())
        .containsExactly("0     return 1", "1     return 2", "2     return 10");
  }

  @Test
  void severalDirectoriesAreDrawsInTheirOrder() throws IOException {
    Path a = directory("a");
    Path b = directory("b");
    official(a, "5", "def first(x): return 'a'");
    official(b, "5", "def first(x): return 'b'");
    assertThat(SampleFiles.read(List.of(b, a), PROBLEMS).samples())
        .extracting(sample -> sample.index() + " " + sample.code().strip())
        .containsExactly("0 def first(x): return 'b'", "1 def first(x): return 'a'");
  }

  @Test
  void filesAndDirectoriesAreReadTogetherUnlessTheyHoldTheSame() throws IOException {
    Path script = directory("script");
    official(script, "5", FIRST);
    Path other =
        Files.writeString(
            directory.resolve("other.jsonl"),
            "{\"step_number\": \"5.1\", \"sample\": 1, \"code\": \"x\"}\n");
    assertThat(SampleFiles.read(List.of(script, other), PROBLEMS).samples()).hasSize(2);
    Path same =
        Files.writeString(
            directory.resolve("same.jsonl"), "{\"step_number\": \"5.1\", \"code\": \"x\"}\n");
    assertThatThrownBy(() -> SampleFiles.read(List.of(script, same), PROBLEMS))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s holds 5.1, sample 0, which %s holds too; give each sample of a sub-step a number of its own."
                .formatted(same, script));
  }

  @Test
  void severalSetsAreListedToChooseFrom() throws IOException {
    Path with = directory("gpt-4o/with_background");
    Path without = directory("gpt-4o/without_background");
    official(with, "5", FIRST);
    official(without, "5", FIRST);
    assertThatThrownBy(() -> read(directory))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s holds several sets of samples: give one of %s, %s."
                .formatted(directory, with, without));
  }

  @Test
  void aDirectoryWithoutSamplesIsNamed() throws IOException {
    Files.writeString(directory("prompt").resolve("5.1.txt"), "prompt");
    assertThatThrownBy(() -> read(directory))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s holds no samples: give a directory with files such as 1.1.py, as the benchmark's gencode.py writes them."
                .formatted(directory));
  }

  @Test
  void samplesOfOtherProblemsAreSaid() throws IOException {
    write(directory, "77.1", "x");
    assertThatThrownBy(() -> read(directory))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s holds no samples of problems.jsonl: give the problems they belong to."
                .formatted(directory));
  }

  @Test
  void aSubStepThatTheProblemLacksIsNamed() throws IOException {
    write(directory, "5.9", "x");
    assertThatThrownBy(() -> read(directory))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s is for sub-step 5.9, which problems.jsonl does not have; remove it or give the problems it belongs to."
                .formatted(directory.resolve("5.9.py")));
  }

  @Test
  void aFileThatIsNoUtf8IsNamed() throws IOException {
    Path file = Files.write(directory.resolve("5.1.py"), new byte[] {'#', (byte) 0xe9});
    assertThatThrownBy(() -> read(directory))
        .isInstanceOf(DataException.class)
        .hasMessage(file + " is not UTF-8; save it as UTF-8 or remove it.");
    Files.write(file, "x = 1".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> read(directory))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + " is encoded as UTF-16BE, where UTF-8 is wanted;");
  }

  /** Writes the files of one run for one problem as {@code gencode.py} does. */
  private static void official(Path directory, String problem, String... codes) throws IOException {
    for (int step = 0; step < codes.length; step++) {
      String previous = String.join("\n", List.of(codes).subList(0, step));
      String text = DEPENDENCIES + "\n" + previous + "\n" + "\n" + codes[step];
      write(directory, problem + "." + (step + 1), text);
    }
  }

  private static void write(Path directory, String step, String text) throws IOException {
    Files.writeString(directory.resolve(step + ".py"), text);
  }

  @Test
  void directoriesNamedByTheScriptTellModelAndSetting() throws IOException {
    Path script = directory("eval_results/generated_code/big-model/with_background");
    official(script, "5", FIRST);
    SampleOrigin origin = SampleFiles.read(List.of(script), PROBLEMS).origin();
    assertThat(origin.model()).isEqualTo("big-model");
    assertThat(origin.setting()).isEqualTo("with background");
    assertThat(origin.previous()).isEmpty();

    Path inspect = directory("out/small-model/generated_code/without_background");
    official(inspect, "5", FIRST);
    assertThat(SampleFiles.read(List.of(inspect), PROBLEMS).origin().model())
        .isEqualTo("small-model");
    Path other = directory("other");
    official(other, "5", FIRST);
    assertThat(SampleFiles.read(List.of(other), PROBLEMS).origin()).isEqualTo(SampleOrigin.UNKNOWN);
  }

  private Path directory(String name) throws IOException {
    return Files.createDirectories(directory.resolve(name));
  }

  /** Reads samples without the blank lines around their code, which do not matter. */
  private static List<Sample> read(Path directory) {
    return SampleFiles.read(List.of(directory), PROBLEMS).samples().stream()
        .map(sample -> new Sample(sample.step(), sample.index(), sample.code().strip()))
        .toList();
  }

  private static Sample sample(String step, String code) {
    return new Sample(StepId.parse(step), 0, code);
  }

  private static Problem problem(String id, String... headers) {
    var steps = new ArrayList<SubStep>();
    for (String header : headers) {
      StepId step = StepId.parse(id + "." + (steps.size() + 1));
      steps.add(new SubStep(step, "", "", Optional.empty(), header, List.of(), Optional.empty()));
    }
    return new Problem(id, "", "", "", "", "", DEPENDENCIES, steps, Optional.empty(), List.of());
  }
}
