package dev.crucible.harness.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleFiles;
import dev.crucible.harness.sample.SampleSet;
import dev.crucible.harness.sample.SampleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples that are read and assembled by the benchmark's own convention. */
class OfficialSamplesTest {
  private static final String DEPENDENCIES = "import numpy as np";
  private static final ProblemSet PROBLEMS = OneProblem.of(DEPENDENCIES, "gold_1", "gold_2");
  private static final Draw SECOND = new Draw(StepId.of(5, 2), 0);

  @TempDir private Path directory;

  @Test
  void theAnswerGoesBeforeCodeAndImportsAreDeletedFromEither() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("s.jsonl"),
            """
            {"step_number": "5.1", "code": "import math\\na = 1"}
            {"step_number": "5.2", "code": "b = 2", "response": "```python\\nimport os\\nb = 3\\n```"}
            """);
    SampleSource source = read(file, Convention.OFFICIAL, PreviousSteps.GENERATED);
    assertThat(source.code(StepId.of(5, 1), 0)).isEqualTo("\na = 1");
    assertThat(source.code(StepId.of(5, 2), 0)).isEqualTo("\nb = 3\n");

    SampleSource own = read(file, Convention.CRUCIBLE, PreviousSteps.GENERATED);
    assertThat(own.code(StepId.of(5, 1), 0)).isEqualTo("import math\na = 1");
    assertThat(own.code(StepId.of(5, 2), 0)).isEqualTo("b = 2");
  }

  @Test
  void goldDoesNotStandInForAnEarlierSampleThatIsMissing() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("s.jsonl"), "{\"step_number\": \"5.2\", \"code\": \"b = 2\"}");
    assertThat(code(read(file, Convention.CRUCIBLE, PreviousSteps.GENERATED))).contains("gold_1");
    assertThatThrownBy(() -> code(read(file, Convention.OFFICIAL, PreviousSteps.GENERATED)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no sample 0 of sub-step 5.1")
        .hasMessageContaining("--official");
    assertThat(code(read(file, Convention.OFFICIAL, PreviousSteps.GOLD))).contains("gold_1");
  }

  /** A resumed run of the script kept only the definition, without its constant. */
  @Test
  void aFileOfTheBenchmarksDirectoryRunsAsItIs() throws IOException {
    Path scripts = Files.createDirectory(directory.resolve("without_background"));
    Files.writeString(
        scripts.resolve("5.1.py"), DEPENDENCIES + "\n\n\n\nK = 2\ndef first():\n    return K\n");
    String second =
        DEPENDENCIES + "\ndef first():\n    return K\n\n\ndef second():\n    return first()\n";
    Files.writeString(scripts.resolve("5.2.py"), second);

    AssembledStep official = assembled(read(scripts, Convention.OFFICIAL, PreviousSteps.GENERATED));
    assertThat(official.own()).isEqualTo(second + "\n");
    assertThat(official.code()).doesNotContain("K = 2");
    assertThat(official.sources().locate(lineOf(official.code(), "def second")))
        .hasValueSatisfying(place -> assertThat(place).hasToString("step 5.2, line 6"));

    assertThat(code(read(scripts, Convention.CRUCIBLE, PreviousSteps.GENERATED))).contains("K = 2");
    assertThat(code(read(scripts, Convention.OFFICIAL, PreviousSteps.GOLD)))
        .startsWith(DEPENDENCIES + "\ngold_1\n");
  }

  private static int lineOf(String code, String text) {
    List<String> lines = code.lines().toList();
    return 1 + (int) lines.stream().takeWhile(line -> !line.startsWith(text)).count();
  }

  private static String code(SampleSource source) {
    return assembled(source).code();
  }

  private static AssembledStep assembled(SampleSource source) {
    return new Assembler(PROBLEMS, source).assemble(SECOND);
  }

  private static SampleSource read(Path from, Convention convention, PreviousSteps previous) {
    SampleSet set = SampleFiles.read(List.of(from), PROBLEMS, convention);
    SampleSource any = SampleSource.of(PROBLEMS, set.samples(), previous);
    return convention == Convention.OFFICIAL ? any.official(set.scripts()) : any;
  }
}
