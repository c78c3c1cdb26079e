package dev.crucible.harness.sample;

import dev.crucible.harness.problem.StepId;

/**
 * One generated solution of a sub-step.
 *
 * @param step the sub-step it solves
 * @param index which draw it is, from 0; draws of the same index belong together in a problem
 * @param code the step's own code, without that of earlier sub-steps
 * @param cutOff whether the answer that it is taken from reached the limit of tokens
 */
public record Sample(StepId step, int index, String code, boolean cutOff) {

  /** A sample of a whole answer, or of one that nothing is known of. */
  public Sample(StepId step, int index, String code) {
    this(step, index, code, false);
  }

  /** What this sample is a draw of. */
  public Draw draw() {
    return new Draw(step, index);
  }
}
