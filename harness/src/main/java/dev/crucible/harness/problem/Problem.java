package dev.crucible.harness.problem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A main problem. Names are the benchmark's own. Immutable.
 *
 * @param id {@code problem_id}, a number
 * @param name {@code problem_name}
 * @param subfield {@code subfield}, the subfield of science; empty if the file has none, as in the
 *     benchmark's own files
 * @param description {@code problem_description_main}
 * @param background {@code problem_background_main}; empty if the file has none
 * @param io {@code problem_io}
 * @param requiredDependencies {@code required_dependencies}: the imports that samples may use
 * @param subSteps {@code sub_steps}, at least one, in ascending order
 * @param generalSolution {@code general_solution}, the gold of the whole problem; absent in the
 *     test split
 * @param generalTests {@code general_tests}
 */
public record Problem(
    String id,
    String name,
    String subfield,
    String description,
    String background,
    String io,
    String requiredDependencies,
    List<SubStep> subSteps,
    Optional<String> generalSolution,
    List<String> generalTests) {
  public Problem {
    subSteps = List.copyOf(subSteps);
    generalTests = List.copyOf(generalTests);
  }

  /** Returns all code of this problem that samples run with or are tested by, without prose. */
  public Stream<String> code() {
    return Stream.concat(
        Stream.concat(Stream.of(requiredDependencies), generalSolution.stream()),
        Stream.concat(generalTests.stream(), subSteps.stream().flatMap(SubStep::code)));
  }

  /** Returns the sub-step {@code step}; empty if the problem does not have it. */
  public Optional<SubStep> subStep(StepId step) {
    return subSteps.stream().filter(s -> s.id().equals(step)).findFirst();
  }

  /** Returns this problem with other sub-steps. */
  public Problem withSubSteps(List<SubStep> others) {
    return new Problem(
        id,
        name,
        subfield,
        description,
        background,
        io,
        requiredDependencies,
        others,
        generalSolution,
        generalTests);
  }
}
