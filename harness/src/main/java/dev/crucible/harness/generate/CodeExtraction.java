package dev.crucible.harness.generate;

import dev.crucible.harness.problem.SubStep;

/** Takes a sub-step's code out of a model's answer. Implementations are thread-safe. */
@FunctionalInterface
public interface CodeExtraction {

  /** The code; blank where the answer holds none. Never throws, however broken the answer is. */
  String code(String response, SubStep step);
}
