package dev.crucible.harness.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile samples that pass the first group of a task's tests. */
@Tag("slow")
class TestGroupsPythonTest {
  private static final String TASK =
      """
      {"task_id": "HumanEval/0", "prompt": "def double(x):\\n", "entry_point": "double", "canonical_solution": "    return 2 * x\\n", "base_input": [[1]], "plus_input": [[7]], "atol": 0}
      """;

  private static final String END = "    return 2 * x\n";

  /** A name that tests use. Only what is verified when a sample is over finds it. */
  private static final String TAMPERS = "\ndef range(n):\n    return []\n";

  private static final List<String> SAMPLES =
      List.of(
          "def double(x):\n" + END,
          "def double(x):\n    if x == 7:\n        raise OSError\n" + END,
          "def double(x):\n    while x == 7:\n        pass\n" + END,
          "def double(x):\n" + END + TAMPERS,
          "def double(x):\n    if x == 7:\n        raise OSError\n" + END + TAMPERS,
          "def double(x):\n    while x == 7:\n        pass\n" + END + TAMPERS,
          "def double(x):\n    if x == 7:\n        exit(0)\n" + END,
          "def double(x):\n    if x == 7:\n        open('/etc/passwd')\n" + END);

  @TempDir private Path directory;

  @Test
  void aSampleThatChangesWhatJudgesItPassesNoGroupHoweverItEnds() throws Exception {
    Path file = Files.writeString(directory.resolve("problems.jsonl"), TASK);
    List<String> found = new ArrayList<>();
    try (Sandbox sandbox = OriginalHarness.sandbox()) {
      ProblemSet problems =
          OriginalHarness.withTests(ProblemFormat.read(file), directory.resolve("tests"), sandbox);
      SubStep step = problems.problems().getFirst().subSteps().getFirst();
      for (String code : SAMPLES) {
        var draw = new Draw(step.id(), 0);
        var source =
            SampleSource.of(
                problems, List.of(new Sample(step.id(), 0, code)), PreviousSteps.GENERATED);
        ExecutionRecord result =
            new Scorer(problems, source, Targets.NONE, sandbox, OriginalHarness.RULES).score(draw);
        ScoredSample sample = ScoredSample.of(draw, false, result, false);
        found.add(
            result.outcome()
                + " "
                + step.testGroups().stream().filter(sample::passes).map(TestGroup::name).toList());
      }
    }
    assertThat(found)
        .containsExactly(
            "PASSED [base, plus]",
            "ERROR [base]",
            "TIME_LIMIT [base]",
            "TAMPERED []",
            "TAMPERED []",
            "TAMPERED []",
            "TAMPERED []",
            "FORBIDDEN []");
  }
}
