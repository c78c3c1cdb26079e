package dev.crucible.harness.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenCodeTest {

  private static final ProblemSet PROBLEMS =
      new ProblemSet(
          "p.jsonl",
          List.of(
              problem("62", step("62.1", null), step("62.2", null)),
              problem("76", step("76.3", "own gold")),
              problem("7", step("7.1", null))));

  @TempDir private Path directory;

  @Test
  void fillsInWhatIsMissing() throws IOException {
    Files.writeString(directory.resolve("62.1.txt"), "class Block:\n    pass");
    Files.writeString(directory.resolve("76.3.txt"), "not wanted");
    ProblemSet problems = GivenCode.addTo(PROBLEMS, directory);
    assertThat(problems.source()).isEqualTo("p.jsonl");
    assertThat(problems.problems().stream().flatMap(problem -> problem.subSteps().stream()))
        .map(SubStep::groundTruthCode)
        .containsExactly(
            Optional.of("class Block:\n    pass"),
            Optional.empty(),
            Optional.of("own gold"),
            Optional.empty());
    assertThat(problems.problem("7")).isEqualTo(PROBLEMS.problem("7"));
  }

  @Test
  void aPythonFileDoesAsWell() throws IOException {
    Files.writeString(directory.resolve("62.1.py"), "x = 1\n");
    assertThat(
            GivenCode.addTo(PROBLEMS, directory)
                .problemOf(StepId.of(62, 1))
                .flatMap(problem -> problem.subStep(StepId.of(62, 1)))
                .flatMap(SubStep::groundTruthCode))
        .contains("x = 1\n");
  }

  @Test
  void whatCannotBeUsedIsNamed() throws IOException {
    Path file = directory.resolve("62.1.txt");
    assertData(
        "There is no file %s; give the path of a file with the code of sub-step 62.1."
            .formatted(file));
    Files.writeString(file, " \n");
    assertData("%s is empty; it must hold the code of sub-step 62.1.".formatted(file));
    Files.write(file, new byte[] {(byte) 0xff});
    assertData("%s cannot be read as UTF-8 text".formatted(file));
  }

  private void assertData(String start) {
    assertThatThrownBy(() -> GivenCode.addTo(PROBLEMS, directory))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(start);
  }

  private static Problem problem(String id, SubStep... steps) {
    return new Problem(id, "", "", "", "", "", "", List.of(steps), Optional.empty(), List.of());
  }

  private static SubStep step(String id, String gold) {
    return new SubStep(
        StepId.parse(id), "", "", Optional.ofNullable(gold), "", List.of(), Optional.empty());
  }
}
