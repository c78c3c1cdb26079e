package dev.crucible.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crucible.harness.assemble.AssembledStep;
import dev.crucible.harness.assemble.Assembler;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The benchmark's own data, where they are: they are not part of this project. */
public class BenchmarkDataTest {

  /**
   * Their directory: {@code CRUCIBLE_SCICODE_DATA}, or {@code ../shared/scicode} beside the
   * project.
   */
  public static Optional<Path> directory() {
    String set = System.getenv("CRUCIBLE_SCICODE_DATA");
    // Tests run in the module's directory, which is one below the project's.
    Path directory = set == null ? Path.of("../../shared/scicode") : Path.of(set);
    return Optional.of(directory).filter(Files::isDirectory);
  }

  private Path data;

  @BeforeEach
  void findData() {
    assumeThat(directory()).isPresent();
    data = directory().orElseThrow();
  }

  @Test
  void validationProblemsLoadAndAssemble() {
    ProblemSet problems = ProblemReader.read(data.resolve("problems.jsonl"));
    assertThat(problems.problems())
        .map(Problem::id)
        .containsExactlyInAnyOrder("1", "3", "6", "7", "10", "49", "51", "70");

    SampleSource gold = SampleSource.gold(problems);
    var assembler = new Assembler(problems, gold);
    for (Draw draw : gold.draws()) {
      AssembledStep step = assembler.assemble(draw);
      assertThat(step.tests()).isNotEmpty();
      assertThat(step.code()).endsWith(gold.code(draw.step(), 0).strip() + "\n");
    }
  }

  @Test
  void testProblemsLoadWithoutGold() {
    ProblemSet problems = ProblemReader.read(data.resolve("problems_test.jsonl"));
    List<SubStep> steps =
        problems.problems().stream().flatMap(problem -> problem.subSteps().stream()).toList();
    assertThat(problems.problems()).hasSize(65);
    assertThat(steps).hasSize(291).allMatch(step -> step.groundTruthCode().isEmpty());
    assertThat(steps)
        .filteredOn(step -> step.testCases().isEmpty())
        .map(SubStep::id)
        .containsExactlyInAnyOrder(StepId.of(13, 6), StepId.of(62, 1), StepId.of(76, 3));
    assertThat(SampleSource.gold(problems).draws()).hasSize(288);
  }
}
