package dev.crucible.harness.problem;

import java.util.List;
import java.util.Optional;

/**
 * The problems of one file, in its order. Immutable.
 *
 * @param source the name of the file in messages
 * @param problems the problems
 */
public record ProblemSet(String source, List<Problem> problems) {
  public ProblemSet {
    problems = List.copyOf(problems);
  }

  /** Returns the problem with this {@code problem_id}; empty if it is not in the set. */
  public Optional<Problem> problem(String id) {
    return problems.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Returns the problem of a sub-step; empty if the sub-step is not in the set. */
  public Optional<Problem> problemOf(StepId step) {
    return problem(Integer.toString(step.problem())).filter(p -> p.subStep(step).isPresent());
  }
}
