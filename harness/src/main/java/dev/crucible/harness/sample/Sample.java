package dev.crucible.harness.sample;

import dev.crucible.harness.problem.StepId;

/**
 * One generated solution of a sub-step.
 *
 * @param step the sub-step it solves
 * @param index which draw it is, from 0; draws of the same index belong together in a problem
 * @param code the step's own code, without that of earlier sub-steps
 */
public record Sample(StepId step, int index, String code) {

  /** What this sample is a draw of. */
  public Draw draw() {
    return new Draw(step, index);
  }
}
