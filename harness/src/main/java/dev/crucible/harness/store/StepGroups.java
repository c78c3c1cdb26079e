package dev.crucible.harness.store;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.TestGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The groups of tests of a run's sub-steps. Immutable.
 *
 * @param bySubStep the groups of those sub-steps that have some, in order
 */
record StepGroups(Map<StepId, List<TestGroup>> bySubStep) {
  static final StepGroups NONE = new StepGroups(Map.of());

  StepGroups {
    bySubStep = Map.copyOf(bySubStep);
  }

  static StepGroups of(List<ProblemEntry> problems) {
    Map<StepId, List<TestGroup>> groups = new HashMap<>();
    problems.forEach(problem -> groups.putAll(problem.testGroups()));
    return new StepGroups(groups);
  }

  /**
   * Returns the names of the groups that a sample passes, in order; empty if the tests of its
   * sub-step are in no groups.
   */
  Optional<List<String>> passed(ScoredSample sample) {
    return Optional.ofNullable(bySubStep.get(sample.draw().step())).map(sample::groupsPassed);
  }
}
