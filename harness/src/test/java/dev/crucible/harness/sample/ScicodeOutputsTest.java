package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference code as the benchmark's script would write it. */
class ScicodeOutputsTest {
  private static final StepId GIVEN = StepId.of(62, 1);

  @Test
  void ofAGivenClassTheFirstMethodOfTheFirstClassIsLeft() {
    String code =
        """
        # two classes
        class First:
            SIZE = 2

            def __init__(self, size):
                \"""The size.

        At the margin.
                \"""
                self.size = size

            # a comment
            def other(self):
                pass

        class Second:
            def __init__(self):
                pass
        """;
    assertThat(gold(GIVEN, "class Second:\n    def __init__(self, size):\n        pass", code))
        .isEqualTo(
            """
            if True:
                def __init__(self, size):
                    \"""The size.

            At the margin.
                    \"""
                    self.size = size

                # a comment
            """);
  }

  @Test
  void aGivenFunctionIsLeftAlone() {
    String code = "K = 3\n\n@cached\ndef wanted(x):\n    return x\n\ndef other():\n    pass\n";
    assertThat(gold(GIVEN, "def wanted(x):\n    '''Text.'''", code))
        .isEqualTo("@cached\ndef wanted(x):\n    return x\n\n");
  }

  @ParameterizedTest
  @CsvSource({"class A(B):, A", "'env: def f(x)', f"})
  void theNameIsTheFirstThatItsPatternFinds(String header, String name) {
    assertThat(gold(GIVEN, header, "class A(B): pass\ndef f(x): pass\n")).contains(" " + name);
  }

  @Test
  void brokenGivenCodeStaysWhole() {
    assertThat(gold(GIVEN, "def f(x):", "def f(x:\n    return 1\n"))
        .isEqualTo("def f(x:\n    return 1\n");
  }

  @Test
  void givenCodeWithoutTheNameIsRefused() {
    assertThatThrownBy(() -> gold(GIVEN, "def f(x):", "def g(x):\n    return 1\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("62.1")
        .hasMessageContaining("does not define f");
    assertThatThrownBy(() -> gold(GIVEN, "class A:", "class A:\n    pass\n"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("finds no name");
  }

  @Test
  void importsOfOtherGoldAreDeleted() {
    assertThat(gold(StepId.of(5, 1), "def f(x):", "import math\ndef f(x):\n    return x\n"))
        .isEqualTo("\ndef f(x):\n    return x\n\n");
  }

  @Test
  void whereThereIsNoGoldThereIsNone() {
    ProblemSet problems = problems(StepId.of(5, 1), "def f(x):", Optional.empty());
    assertThat(ScicodeOutputs.of(problems)).isEqualTo(problems);
  }

  private static String gold(StepId step, String header, String code) {
    return ScicodeOutputs.of(problems(step, header, Optional.of(code)))
        .problemOf(step)
        .flatMap(problem -> problem.subStep(step))
        .flatMap(SubStep::groundTruthCode)
        .orElseThrow();
  }

  private static ProblemSet problems(StepId id, String header, Optional<String> code) {
    var step = new SubStep(id, "", "", code, header, List.of(), Optional.empty());
    String number = id.problem();
    return new ProblemSet(
        "p.jsonl",
        List.of(
            new Problem(
                number, "", "", "", "", "", "", List.of(step), Optional.empty(), List.of())));
  }
}
