package dev.crucible.harness.generate;

import dev.crucible.harness.problem.SubStep;

/** Extraction of a sub-step's code from a model's answer. Implementations are thread-safe. */
@FunctionalInterface
public interface CodeExtraction {

  /**
   * Returns the code; blank if the answer holds none. Never throws, however broken the answer is.
   *
   * @param response the model's whole answer
   * @param step the sub-step that the answer solves
   */
  String code(String response, SubStep step);
}
