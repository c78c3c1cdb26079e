package dev.crucible.harness.problem;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The problems of one file, in its order. Immutable and thread-safe. */
public final class ProblemSet {
  private final String source;
  private final List<Problem> problems;
  private final boolean hasTargets;
  private final Map<String, Problem> byId = new HashMap<>();

  /** The steps of tasks by the names that samples may give them, in lower case. */
  private final Map<String, SubStep> byName = new HashMap<>();

  /**
   * Creates a set.
   *
   * @param source the name of the file in messages
   * @param problems the problems
   * @param hasTargets true if tests compare with the targets of another file; false if they hold
   *     what they expect
   */
  public ProblemSet(String source, List<Problem> problems, boolean hasTargets) {
    this.source = source;
    this.problems = List.copyOf(problems);
    this.hasTargets = hasTargets;
    this.problems.forEach(problem -> byId.putIfAbsent(problem.id(), problem));
    nameTasks();
  }

  /** Creates a set of problems whose tests compare with the targets of another file. */
  public ProblemSet(String source, List<Problem> problems) {
    this(source, problems, true);
  }

  private void nameTasks() {
    tasks().forEach(task -> byName.putIfAbsent(lowerCase(task.id().problem()), task));
    Set<String> whole = Set.copyOf(byName.keySet());
    Set<String> ambiguous = new HashSet<>();
    tasks()
        .forEach(task -> {
          String name = lowerCase(task.id().problem());
          String end = name.substring(name.lastIndexOf('/') + 1);
          if (!end.isEmpty() && !whole.contains(end) && byName.putIfAbsent(end, task) != null) {
            ambiguous.add(end);
          }
        });
    byName.keySet().removeAll(ambiguous);
  }

  private Stream<SubStep> tasks() {
    return subSteps().filter(step -> step.id().isTask());
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns the name of the file in messages. */
  public String source() {
    return source;
  }

  /** Returns the problems, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the sub-steps of all problems, in the order of the file. */
  public Stream<SubStep> subSteps() {
    return problems.stream().flatMap(problem -> problem.subSteps().stream());
  }

  /**
   * Returns true if tests compare with the targets of another file; false if they hold what they
   * expect.
   */
  public boolean hasTargets() {
    return hasTargets;
  }

  /** Returns true if a problem of the set is a task, which has no sub-steps. */
  public boolean hasTasks() {
    return !byName.isEmpty();
  }

  /** Returns this set with each problem replaced by what {@code change} makes of it. */
  public ProblemSet map(UnaryOperator<Problem> change) {
    return new ProblemSet(source, problems.stream().map(change).toList(), hasTargets);
  }

  /**
   * Returns the only step of a task by a name that its samples may bear, in any case: the task's
   * own, or the part after its slash, such as a number. Empty if no task has the name, or several
   * have that part.
   */
  public Optional<SubStep> task(String name) {
    return Optional.ofNullable(byName.get(lowerCase(name)));
  }

  /** Returns the problem with this {@code problem_id}; empty if it is not in the set. */
  public Optional<Problem> problem(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the problem of a sub-step; empty if the sub-step is not in the set. */
  public Optional<Problem> problemOf(StepId step) {
    return problem(step.problem()).filter(p -> p.subStep(step).isPresent());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProblemSet set
        && source.equals(set.source)
        && problems.equals(set.problems)
        && hasTargets == set.hasTargets;
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, problems, hasTargets);
  }

  @Override
  public String toString() {
    return source + " (" + problems.size() + " problems)";
  }
}
