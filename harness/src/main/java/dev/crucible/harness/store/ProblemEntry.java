package dev.crucible.harness.store;

import dev.crucible.harness.problem.GivenSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.problem.TestGroup;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A main problem of a run. Immutable.
 *
 * @param id the problem's number, or the name of a task
 * @param name the problem's name
 * @param subfield the problem's subfield of science; empty if the problem file does not give one
 * @param steps the sub-steps that are scored, in order: those that have tests and are not given. A
 *     sample of the problem passes if its samples of all these sub-steps do
 * @param testGroups the groups of tests of those sub-steps that have some, in order
 */
public record ProblemEntry(
    String id,
    String name,
    String subfield,
    List<StepId> steps,
    Map<StepId, List<TestGroup>> testGroups) {
  /** Copies the collections. */
  public ProblemEntry {
    steps = List.copyOf(steps);
    testGroups = Map.copyOf(testGroups);
  }

  /** Creates a problem whose tests are in no groups. */
  public ProblemEntry(String id, String name, String subfield, List<StepId> steps) {
    this(id, name, subfield, steps, Map.of());
  }

  /** Returns the entry of a problem, with its sub-steps that are not given. */
  public static ProblemEntry of(Problem problem) {
    List<SubStep> steps =
        problem.subSteps().stream().filter(step -> !GivenSteps.isGiven(step.id())).toList();
    return new ProblemEntry(
        problem.id(),
        problem.name(),
        problem.subfield(),
        steps.stream().map(SubStep::id).toList(),
        steps.stream()
            .filter(step -> !step.testGroups().isEmpty())
            .collect(Collectors.toMap(SubStep::id, SubStep::testGroups)));
  }

  /** Returns the groups of a sub-step's tests, in order; none if its tests have one verdict. */
  public List<TestGroup> testGroups(StepId step) {
    return testGroups.getOrDefault(step, List.of());
  }
}
