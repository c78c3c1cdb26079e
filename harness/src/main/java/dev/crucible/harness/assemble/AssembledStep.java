package dev.crucible.harness.assemble;

import dev.crucible.harness.problem.StepId;
import java.util.List;

/**
 * What a sub-step's sample runs: first {@code setup}, then {@code code}, then each of {@code tests}
 * in the same namespace, with {@code target} bound anew for each.
 *
 * @param id the sub-step
 * @param setup the dependencies' imports alone, lines ended by LF
 * @param code the dependencies' imports, the earlier sub-steps and the sub-step, lines ended by LF
 * @param sharedLines how many lines {@code code} begins with that all samples of the sub-step have:
 *     the dependencies, and earlier sub-steps where their code is gold
 * @param tests the test cases, in order
 * @param sources which lines of {@code code} come from where
 */
public record AssembledStep(
    StepId id, String setup, String code, int sharedLines, List<String> tests, SourceMap sources) {
  public AssembledStep {
    tests = List.copyOf(tests);
  }
}
