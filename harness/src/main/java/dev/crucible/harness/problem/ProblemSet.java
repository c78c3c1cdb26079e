package dev.crucible.harness.problem;

import java.util.List;
import java.util.Optional;

/**
 * The problems of one file, in its order.
 *
 * @param source what messages call the file
 */
public record ProblemSet(String source, List<Problem> problems) {
  public ProblemSet {
    problems = List.copyOf(problems);
  }

  /** The problem of that {@code problem_id}, if it is here. */
  public Optional<Problem> problem(String id) {
    return problems.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The problem that a sub-step is part of, if the sub-step is here. */
  public Optional<Problem> problemOf(StepId step) {
    return problem(Integer.toString(step.problem())).filter(p -> p.subStep(step).isPresent());
  }
}
