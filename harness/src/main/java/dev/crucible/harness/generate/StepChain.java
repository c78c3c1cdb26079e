package dev.crucible.harness.generate;

import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.StepId;
import java.util.List;

/**
 * Sub-steps of one problem that are requested one after another, for one sample. Immutable.
 *
 * @param problem the problem
 * @param index the number of the sample, from 0
 * @param steps the sub-steps to request, in the problem's order
 */
public record StepChain(Problem problem, int index, List<StepId> steps) {
  public StepChain {
    steps = List.copyOf(steps);
  }
}
