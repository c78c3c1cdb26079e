package dev.crucible.harness.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Verdicts on programs and functions that are judged by inputs and outputs. The tasks of the files
 * have samples with the verdicts of LiveCodeBench's and APPS' own {@code testing_util.py}.
 */
@Tag("python")
class InputOutputPythonTest {
  private static Sandbox sandbox;

  @TempDir private Path directory;

  @BeforeAll
  static void open() {
    sandbox = OriginalHarness.sandbox();
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  /**
   * LiveCodeBench fails programs that read {@code open(0)}, and those that define a class {@code
   * Solution}; run as programs, they print what is expected.
   */
  @ParameterizedTest
  @CsvSource({"livecodebench.jsonl, 48, 2", "apps.jsonl, 30, 0"})
  void verdictsAreThoseOfTheOriginals(String name, int samples, int betterHere) throws Exception {
    Path file = Files.writeString(directory.resolve(name), Resources.text(getClass(), name));
    ProblemSet problems = ProblemFormat.read(file);
    List<JsonNode> known = JsonLines.read(file, line -> line.value("samples").orElseThrow());
    List<String> differences = new ArrayList<>();
    int compared = 0;
    int passed = 0;
    for (int i = 0; i < known.size(); i++) {
      Problem problem = problems.problems().get(i);
      List<Sample> drawn = new ArrayList<>();
      for (JsonNode sample : known.get(i)) {
        drawn.add(
            new Sample(
                problem.subSteps().getFirst().id(), drawn.size(), sample.path(0).asString()));
      }
      SampleSource source = SampleSource.of(problems, drawn, PreviousSteps.GENERATED);
      var scorer = new Scorer(problems, source, Targets.NONE, sandbox, OriginalHarness.RULES);
      for (Draw draw : source.draws()) {
        ExecutionRecord result = scorer.score(draw);
        boolean expected = known.get(i).path(draw.index()).path(1).asBoolean();
        boolean better = isReadCorrectlyHere(result.code());
        compared++;
        passed += better ? 1 : 0;
        if ((result.outcome() == Outcome.PASSED) != (expected || better)) {
          differences.add(
              "%s: %s %s\n%s".formatted(draw, result.outcome(), result.detail(), result.code()));
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isEqualTo(samples);
    assertThat(passed).isEqualTo(betterHere);
  }

  /** A program may take 4 s for each input there, however many it has. */
  @Test
  void eachInputHasItsOwnTime() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("apps.jsonl"),
            """
            {"problem_id": 0, "question": "Print the number.", "starter_code": "", "solutions": "[]", \
            "input_output": "{\\"inputs\\": [\\"1\\", \\"2\\", \\"3\\"], \\"outputs\\": [\\"1\\", \\"2\\", \\"3\\"]}"}
            """);
    ProblemSet problems = ProblemFormat.read(file);
    StepId step = problems.problems().getFirst().subSteps().getFirst().id();
    List<Sample> drawn =
        List.of(
            new Sample(step, 0, "import time\ntime.sleep(1.1)\nprint(input())"),
            new Sample(step, 1, "n = input()\nwhile n == '3': pass\nprint(n)"));
    SampleSource source = SampleSource.of(problems, drawn, PreviousSteps.GENERATED);
    ScoringRules rules =
        new ScoringRules(
            ExecutionLimits.DEFAULT.withTestTime(Duration.ofSeconds(3)),
            false,
            true,
            new Versions("test"));
    var scorer = new Scorer(problems, source, Targets.NONE, sandbox, rules);
    ExecutionRecord slow = scorer.score(new Draw(step, 0));
    assertThat(slow.outcome()).as(slow.detail()).isEqualTo(Outcome.PASSED);
    assertThat(slow.wallTime()).isGreaterThan(Duration.ofSeconds(3));
    ExecutionRecord endless = scorer.score(new Draw(step, 1));
    assertThat(endless.outcome()).isEqualTo(Outcome.TIME_LIMIT);
    assertThat(endless.detail()).isEqualTo("test 3 ran longer than 3 s");
  }

  /** The message of a test could not be made of such a result, so that the sample got ERROR. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"question_id": "a", "question_content": "Q", "metadata": "{\\"func_name\\": \\"f\\"}", \
        "public_test_cases": "[{\\"input\\": \\"1\\", \\"output\\": \\"1\\"}]"}
        """,
        """
        {"task_id": "a", "inputs": [[1]], "outputs": [1], "fn_name": "f"}
        """,
        """
        {"task_id": "HumanEval/0", "prompt": "def f(x):\\n", "entry_point": "f", \
        "canonical_solution": "    return x\\n", "base_input": [[1]], "plus_input": [], "atol": 0}
        """,
        """
        {"task_id": "HumanEval/0", "prompt": "def f(x):\\n", "entry_point": "f", \
        "canonical_solution": "    return x + 0.5\\n", "base_input": [[1]], "plus_input": [], "atol": 0}
        """
      })
  void aWrongResultThatHasNoTextIsWrong(String task) throws Exception {
    Path file = Files.writeString(directory.resolve("problems.jsonl"), task);
    ProblemSet problems =
        OriginalHarness.withTests(ProblemFormat.read(file), directory.resolve("tests"), sandbox);
    StepId step = problems.problems().getFirst().subSteps().getFirst().id();
    List<Sample> drawn =
        List.of(
            new Sample(step, 0, "def f(x):\n    return 10 ** 5000"),
            new Sample(
                step,
                1,
                "class A:\n    def __repr__(self):\n        raise KeyError\n\ndef f(x):\n    return A()"));
    SampleSource source = SampleSource.of(problems, drawn, PreviousSteps.GENERATED);
    var scorer = new Scorer(problems, source, Targets.NONE, sandbox, OriginalHarness.RULES);
    for (Draw draw : source.draws()) {
      ExecutionRecord result = scorer.score(draw);
      assertThat(result.outcome()).as("%s: %s", draw, result.detail()).isEqualTo(Outcome.FAILED);
      assertThat(result.detail()).contains("a value that cannot be shown");
    }
  }

  private static boolean isReadCorrectlyHere(String code) {
    return code.contains("open(0)") || code.startsWith("class Solution:\n    pass");
  }
}
