package dev.crucible.harness.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptBuilderTest {

  private static final ProblemSet PROBLEMS =
      new ProblemSet(
          "p.jsonl",
          List.of(
              problem(
                  "13",
                  "Cool the atom.",
                  step("13.5", "Find $x$.", "Newton's law.", "gold 13.5\n"),
                  step("13.6", "Given class.", "", "given 13.6"),
                  step("13.7", "Find {{code}} and \\$1.", "  ", "gold 13.7"),
                  step("13.8", "Sum up.", "Sums.", null)),
              problem("62", "", step("62.1", "", "", null), step("62.2", "", "", null)),
              problem("7", "", step("7.1", "", "", null), step("7.2", "", "", null))));

  @Test
  void theFirstStepHasNoneBeforeIt() {
    assertThat(prompt(true, PreviousSteps.GOLD, "13.5"))
        .contains(
            "# The problem\n\nCool the atom.\n",
            "# Steps that are done\n\nNone: the next step is the first one.\n",
            "# The next step\n\nFind $x$.\n\nScientific background:\n\nNewton's law.\n",
            "```python\ndef f(x):\n    '''Doc.'''\n\n    return x\n```",
            "```python\nimport numpy as np\n```")
        .doesNotContain("{{", "gold", "# Background:");
  }

  @Test
  void earlierStepsComeWithTheirGold() {
    assertThat(prompt(false, PreviousSteps.GOLD, "13.7"))
        .contains(
            "## Step 13.5\n\nFind $x$.\n\n```python\ngold 13.5\n```\n",
            "## Step 13.6\n\nGiven class.\n\n```python\ngiven 13.6\n```\n")
        .doesNotContain("model code", "gold 13.7", "## Step 13.7", "Newton's law");
  }

  @Test
  void earlierStepsComeWithTheModelsCodeUnlessTheyAreGiven() {
    assertThat(prompt(true, PreviousSteps.GENERATED, "13.8"))
        .contains(
            "```python\nmodel code of 13.5\n```\n",
            "```python\ngiven 13.6\n```\n",
            "```python\nmodel code of 13.7\n```\n",
            "Find $x$.\n\nScientific background:\n\nNewton's law.\n")
        .doesNotContain("gold");
  }

  @Test
  void withoutBackgroundTheModelIsAskedToRecallIt() {
    assertThat(prompt(false, PreviousSteps.GENERATED, "13.8"))
        .contains("# Background: ...")
        .doesNotContain("Newton's law.", "Sums.", "Scientific background:");
  }

  @Test
  void whatIsFilledInIsNotFilledAgain() {
    assertThat(prompt(true, PreviousSteps.GOLD, "13.7"))
        .contains("# The next step\n\nFind {{code}} and \\$1.\n\nIts header");
  }

  @Test
  void anEarlierStepWithoutCodeSaysSo() {
    var builder = builder(false, PreviousSteps.GENERATED);
    for (Optional<String> nothing : List.of(Optional.<String>empty(), Optional.of(" \n"))) {
      assertThat(builder.prompt(StepId.parse("13.7"), _ -> nothing))
          .contains("```python\n# No code was written for this step.\n```");
    }
  }

  @Test
  void goldThatIsMissingIsNamed() {
    assertThatThrownBy(() -> prompt(false, PreviousSteps.GOLD, "7.2"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "sub-step 7.1 of p.jsonl has no ground_truth_code, which prompts with gold previous"
                + " steps show; let them show generated ones, or give a file with gold.");
  }

  @ParameterizedTest
  @EnumSource
  void givenCodeThatIsMissingIsNamed(PreviousSteps previous) {
    assertThatThrownBy(() -> prompt(false, previous, "62.2"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "sub-step 62.1 of p.jsonl is given by the benchmark, and its code is not there; name"
                + " with --given the directory that holds 62.1.txt, which the benchmark's repository has as"
                + " eval/data.");
  }

  @Test
  void givenAndUnknownStepsHaveNoPrompt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prompt(false, PreviousSteps.GENERATED, "13.6"))
        .withMessage("sub-step 13.6 is given: it has no prompt");
    assertThatThrownBy(() -> prompt(false, PreviousSteps.GENERATED, "7.3"))
        .isInstanceOf(DataException.class)
        .hasMessage("There is no sub-step 7.3 in p.jsonl; name one that is there.");
  }

  private static String prompt(boolean background, PreviousSteps previous, String step) {
    return builder(background, previous)
        .prompt(StepId.parse(step), id -> Optional.of("model code of " + id + "\n"));
  }

  private static PromptBuilder builder(boolean background, PreviousSteps previous) {
    return new PromptBuilder(PROBLEMS, new PromptSetting(background, previous));
  }

  private static Problem problem(String id, String description, SubStep... steps) {
    return new Problem(
        id,
        "",
        "",
        description,
        "",
        "",
        "import numpy as np\n",
        List.of(steps),
        Optional.empty(),
        List.of());
  }

  private static SubStep step(String id, String description, String background, String gold) {
    return new SubStep(
        StepId.parse(id),
        description,
        background,
        Optional.ofNullable(gold),
        "def f(x):\n    '''Doc.'''",
        List.of(),
        Optional.of("    return x"));
  }
}
