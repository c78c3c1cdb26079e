package dev.crucible.harness.generate;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.GivenSteps;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The requests of a run, in their order: sample 0 of all problems, then sample 1, so that a run
 * that is stopped early has whole samples.
 */
public final class GenerationPlan {

  private GenerationPlan() {}

  /**
   * Returns the chains for the chosen sub-steps. {@linkplain GivenSteps Given} sub-steps are never
   * requested. If prompts show generated code, the sub-steps before a chosen one are requested as
   * well.
   *
   * @param previous whose code of earlier sub-steps prompts show
   * @param chosen returns true for the sub-steps to request
   * @param samples the number of samples of each problem, 1 or more
   * @throws DataException if there is nothing to request
   */
  public static List<StepChain> of(
      ProblemSet problems, PreviousSteps previous, Predicate<StepId> chosen, int samples) {
    var chains = new ArrayList<StepChain>();
    for (int index = 0; index < samples; index++) {
      for (Problem problem : problems.problems()) {
        List<StepId> steps = steps(problem, previous, chosen);
        if (!steps.isEmpty()) {
          chains.add(new StepChain(problem, index, steps));
        }
      }
    }
    if (chains.isEmpty()) {
      throw new DataException(
          "There is nothing to ask for: the benchmark gives the code of what was chosen.");
    }
    return chains;
  }

  private static List<StepId> steps(
      Problem problem, PreviousSteps previous, Predicate<StepId> chosen) {
    List<StepId> asked =
        problem.subSteps().stream()
            .map(SubStep::id)
            .filter(step -> !GivenSteps.isGiven(step))
            .toList();
    return switch (previous) {
      case GOLD -> asked.stream().filter(chosen).toList();
      case GENERATED -> {
        int last = asked.size() - 1;
        while (last >= 0 && !chosen.test(asked.get(last))) {
          last--;
        }
        yield asked.subList(0, last + 1);
      }
    };
  }
}
