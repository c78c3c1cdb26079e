package dev.crucible.serve.score;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.TestGroup;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleReader;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRules;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.target.Targets;
import dev.crucible.serve.admission.AdmittedSandbox;
import dev.crucible.serve.json.Results;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Problems with all their tests, whose samples are scored one by one. Earlier sub-steps of a sample
 * are gold. Thread-safe.
 */
public final class ScoredProblems {
  private final ProblemSet problems;
  private final Scorer scorer;

  /**
   * Creates scored problems.
   *
   * @param problems the problems, with all tests
   * @param targets the targets of the tests
   */
  public ScoredProblems(ProblemSet problems, Targets targets, ScoringRules rules) {
    this.problems = problems;
    this.scorer = new Scorer(problems, source(List.of()), targets, null, rules);
  }

  private SampleSource source(List<Sample> samples) {
    return SampleSource.of(problems, samples, PreviousSteps.GOLD);
  }

  /**
   * Scores the sample in a line; returns the JSON of its result.
   *
   * @param line a line of a file of samples, with one draw
   * @throws DataException if the line is invalid or of no sub-step
   * @throws InterruptedException if the calling thread is interrupted
   */
  ObjectNode score(JsonRecord line, AdmittedSandbox in) throws InterruptedException {
    Sample sample = SampleReader.sample(line, problems);
    ExecutionRecord record = scorer.withSamples(source(List.of(sample)), in).score(sample.draw());
    return Results.of(
        line.optionalText("id"), sample.draw(), groups(sample.step()), record, in.queued());
  }

  private List<TestGroup> groups(StepId step) {
    return problems.problemOf(step).flatMap(p -> p.subStep(step)).orElseThrow().testGroups();
  }
}
