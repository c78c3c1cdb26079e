package dev.crucible.harness.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crucible.harness.BenchmarkDataTest;
import dev.crucible.harness.problem.ProblemReader;
import dev.crucible.harness.problem.SubStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def wanted(a, b):\n    '''Doc: def other(): pass'''",
        "def wanted(\n    a,\n    b=(1, 2),\n):\n",
        "async def wanted(): ...",
        "@njit(\n    parallel=True)\n# fast\ndef wanted(a):",
        "class wanted:\n    def __init__(self):\n        '''Doc'''",
        "class wanted(Base):\n    pass",
        "    def wanted(a):\n        '''Doc'''\n",
        "'''A module.'''\nimport numpy as np\nX = 1\ndef wanted(a):\n    pass\ndef second(): pass",
        "def wanted (a):",
        "Write this: def wanted(a):",
        "def\twanted(a",
      })
  void isFound(String header) {
    assertThat(FunctionName.of(header)).contains("wanted");
  }

  @Test
  void isEmptyWhereThereIsNone() {
    assertThat(FunctionName.of("")).isEmpty();
    assertThat(FunctionName.of("x = 1\n# def f(x):")).isNotEqualTo(Optional.of("x"));
    assertThat(FunctionName.of("a definite class of problems")).isEmpty();
  }

  @Test
  void everyHeaderOfTheBenchmarkHasOne() {
    assumeThat(BenchmarkDataTest.directory()).isPresent();
    Path data = BenchmarkDataTest.directory().orElseThrow();
    for (String file : List.of("problems.jsonl", "problems_test.jsonl")) {
      assertThat(ProblemReader.read(data.resolve(file)).problems())
          .flatMap(problem -> problem.subSteps())
          .allSatisfy(step -> {
            String name = FunctionName.of(step.functionHeader()).orElseThrow();
            assertThat(step.functionHeader()).containsPattern("(def|class) " + name + "\\b");
            assertThat(name).isNotEqualTo("__init__");
          });
    }
  }

  /** Covers gold alone and gold in an answer. */
  @Test
  void theGoldOfTheBenchmarkIsExtractedWhole() {
    assumeThat(BenchmarkDataTest.directory()).isPresent();
    Path data = BenchmarkDataTest.directory().orElseThrow();
    assertThat(ProblemReader.read(data.resolve("problems.jsonl")).problems())
        .flatMap(problem -> problem.subSteps())
        .isNotEmpty()
        .allSatisfy(FunctionNameTest::goldIsExtractedWhole);
  }

  private static void goldIsExtractedWhole(SubStep step) {
    String gold = step.groundTruthCode().orElseThrow().replace("\r\n", "\n").stripTrailing() + "\n";
    String name = FunctionName.of(step.functionHeader()).orElseThrow();
    String response = "<think>It's easy.</think>Sure:\n\n```python\n" + gold + "```\nThat's it.";
    assertThat(CodeExtractor.extract(response, name)).isEqualTo(gold);
    assertThat(CodeExtractor.extract(gold, name)).isEqualTo(gold);
  }
}
