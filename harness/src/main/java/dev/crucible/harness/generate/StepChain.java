package dev.crucible.harness.generate;

import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.StepId;
import java.util.List;

/**
 * Sub-steps of one problem that are asked for one after another, for one sample.
 *
 * @param index which sample, from 0
 * @param steps what is asked for, in the problem's order
 */
public record StepChain(Problem problem, int index, List<StepId> steps) {
  public StepChain {
    steps = List.copyOf(steps);
  }
}
