package dev.crucible.harness.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The problems of one file, in its order. Immutable.
 *
 * @param source the name of the file in messages
 * @param problems the problems
 * @param hasTargets true if tests compare with the targets of another file; false if they hold what
 *     they expect
 */
public record ProblemSet(String source, List<Problem> problems, boolean hasTargets) {
  public ProblemSet {
    problems = List.copyOf(problems);
  }

  /** Creates a set of problems whose tests compare with the targets of another file. */
  public ProblemSet(String source, List<Problem> problems) {
    this(source, problems, true);
  }

  /** Returns this set with each problem replaced by what {@code change} makes of it. */
  public ProblemSet map(UnaryOperator<Problem> change) {
    return new ProblemSet(source, problems.stream().map(change).toList(), hasTargets);
  }

  /**
   * Returns the only sub-step of a task by a name that its samples may bear: the task's own, in any
   * case, or the number after its slash. Empty if no task has it.
   */
  public Optional<SubStep> task(String name) {
    return problems.stream()
        .flatMap(problem -> problem.subSteps().stream())
        .filter(step -> step.id().isTask() && isNamed(step.id().problem(), name))
        .findFirst();
  }

  private static boolean isNamed(String task, String name) {
    return task.equalsIgnoreCase(name)
        || (!name.isEmpty() && task.endsWith("/" + name) && name.indexOf('/') < 0);
  }

  /** Returns the problem with this {@code problem_id}; empty if it is not in the set. */
  public Optional<Problem> problem(String id) {
    return problems.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Returns the problem of a sub-step; empty if the sub-step is not in the set. */
  public Optional<Problem> problemOf(StepId step) {
    return problem(step.problem()).filter(p -> p.subStep(step).isPresent());
  }
}
