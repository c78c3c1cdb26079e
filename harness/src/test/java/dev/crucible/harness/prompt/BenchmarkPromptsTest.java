package dev.crucible.harness.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crucible.harness.BenchmarkDataTest;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.GivenCode;
import dev.crucible.harness.problem.GivenSteps;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prompts for the benchmark's own problems in all settings, if the problems are on this machine.
 */
class BenchmarkPromptsTest {

  private static final List<PromptSetting> SETTINGS =
      List.of(
          new PromptSetting(false, PreviousSteps.GENERATED),
          new PromptSetting(false, PreviousSteps.GOLD),
          new PromptSetting(true, PreviousSteps.GENERATED),
          new PromptSetting(true, PreviousSteps.GOLD));

  @TempDir private Path given;
  private Path data;

  @BeforeEach
  void findData() throws IOException {
    assumeThat(BenchmarkDataTest.directory()).isPresent();
    data = BenchmarkDataTest.directory().orElseThrow();
    for (String step : List.of("13.6", "62.1", "76.3")) {
      Files.writeString(given.resolve(step + ".txt"), code("given", StepId.parse(step)));
    }
  }

  @Test
  void everySubStepOfTheValidationSplitHasItsPrompts() {
    ProblemSet problems = ProblemReader.read(data.resolve("problems.jsonl"));
    assertThat(problems.problems()).hasSize(8);
    assertThat(checkAll(problems)).isEqualTo(4 * steps(problems));
  }

  /** The test split has no gold, so code of this test replaces it. */
  @Test
  void everySubStepOfTheTestSplitHasItsPrompts() {
    ProblemSet problems = ProblemReader.read(data.resolve("problems_test.jsonl"));
    assertThat(problems.problems()).hasSize(65);
    assertThat(checkAll(withGold(GivenCode.addTo(problems, given)))).isEqualTo(4 * 288);
  }

  @Test
  void theTestSplitItselfLacksGoldAndGivenCode() {
    ProblemSet problems = ProblemReader.read(data.resolve("problems_test.jsonl"));
    var gold = new PromptBuilder(problems, SETTINGS.get(1));
    assertThatThrownBy(() -> gold.prompt(StepId.parse("77.2"), _ -> Optional.empty()))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll("77.1", "problems_test.jsonl", "no ground_truth_code");
    var generated = new PromptBuilder(problems, SETTINGS.get(0));
    assertThatThrownBy(() -> generated.prompt(StepId.parse("76.4"), _ -> Optional.of("")))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll("76.3", "problems_test.jsonl", "76.3.txt");
  }

  private static long steps(ProblemSet problems) {
    return problems.problems().stream().mapToLong(problem -> problem.subSteps().size()).sum();
  }

  /** Checks the prompts of all sub-steps and returns their number. */
  private static int checkAll(ProblemSet problems) {
    int checked = 0;
    for (PromptSetting setting : SETTINGS) {
      var builder = new PromptBuilder(problems, setting);
      for (Problem problem : problems.problems()) {
        for (SubStep step : problem.subSteps()) {
          if (!GivenSteps.isGiven(step.id())) {
            String prompt = builder.prompt(step.id(), id -> Optional.of(code("generated", id)));
            check(prompt, problem, step, setting);
            checked++;
          }
        }
      }
    }
    return checked;
  }

  private static void check(String prompt, Problem problem, SubStep step, PromptSetting setting) {
    assertThat(prompt)
        .as("%s of %s", setting, step.id())
        .contains(
            problem.description().strip(),
            problem.requiredDependencies().strip(),
            step.descriptionPrompt().strip(),
            step.functionHeader().stripTrailing(),
            step.returnLine().orElse("").stripTrailing(),
            "```python")
        .doesNotContain("{{earlier_steps}}", "{{step}}", "{{description}}", "{{instructions}}");
    assertThat(prompt.contains("# Background: ...")).isEqualTo(!setting.background());
    assertBackground(prompt, step, setting);
    for (SubStep earlier : problem.subSteps()) {
      boolean before = earlier.id().compareTo(step.id()) < 0;
      assertThat(prompt.contains("## Step " + earlier.id() + "\n")).isEqualTo(before);
      if (before) {
        assertThat(prompt).contains(earlier.descriptionPrompt().strip(), shown(earlier, setting));
        assertBackground(prompt, earlier, setting);
      }
    }
  }

  private static void assertBackground(String prompt, SubStep step, PromptSetting setting) {
    if (setting.background()) {
      assertThat(prompt).contains(step.background().strip());
    } else if (!step.background().isBlank()) {
      assertThat(prompt).doesNotContain(step.background().strip());
    }
  }

  private static String shown(SubStep earlier, PromptSetting setting) {
    return GivenSteps.isGiven(earlier.id()) || setting.previous() == PreviousSteps.GOLD
        ? earlier.groundTruthCode().orElseThrow().stripTrailing()
        : code("generated", earlier.id());
  }

  private static String code(String kind, StepId step) {
    return "# %s code of %s".formatted(kind, step);
  }

  private static ProblemSet withGold(ProblemSet problems) {
    return new ProblemSet(
        problems.source(),
        problems.problems().stream().map(BenchmarkPromptsTest::withGold).toList());
  }

  private static Problem withGold(Problem problem) {
    return problem.withSubSteps(
        problem.subSteps().stream().map(BenchmarkPromptsTest::withGold).toList());
  }

  private static SubStep withGold(SubStep step) {
    return new SubStep(
        step.id(),
        step.descriptionPrompt(),
        step.background(),
        step.groundTruthCode().or(() -> Optional.of(code("gold", step.id()))),
        step.functionHeader(),
        step.testCases(),
        step.returnLine());
  }
}
