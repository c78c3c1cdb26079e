package dev.crucible.harness.problem;

import java.util.List;
import java.util.Optional;

/**
 * A main problem. Names are the benchmark's own.
 *
 * @param id {@code problem_id}, a number
 * @param name {@code problem_name}
 * @param subfield {@code subfield}, the subfield of science; empty where the file has none, as the
 *     benchmark's own
 * @param description {@code problem_description_main}
 * @param background {@code problem_background_main}; empty where the file has none
 * @param io {@code problem_io}
 * @param requiredDependencies {@code required_dependencies}: the imports that samples may use
 * @param subSteps {@code sub_steps}, one at least, in rising order
 * @param generalSolution {@code general_solution}, the gold of the whole; absent in the test split
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

  /** The sub-step of that number, if the problem has it. */
  public Optional<SubStep> subStep(StepId step) {
    return subSteps.stream().filter(s -> s.id().equals(step)).findFirst();
  }

  /** The same problem with other sub-steps. */
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
