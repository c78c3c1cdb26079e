package dev.crucible.harness.sample;

import dev.crucible.harness.problem.StepId;

/**
 * One generated solution of a sub-step.
 *
 * @param step the sub-step that the sample solves
 * @param index the number of the draw, from 0; draws with the same number form one solution of a
 *     problem
 * @param code the sub-step's own code, without the code of earlier sub-steps
 * @param cutOff whether the answer that holds the code reached the token limit
 */
public record Sample(StepId step, int index, String code, boolean cutOff) {

  /** Creates a sample whose answer is not known to be cut off. */
  public Sample(StepId step, int index, String code) {
    this(step, index, code, false);
  }

  /** Returns the sub-step and number of this sample. */
  public Draw draw() {
    return new Draw(step, index);
  }
}
