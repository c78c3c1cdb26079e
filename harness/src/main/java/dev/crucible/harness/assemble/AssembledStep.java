package dev.crucible.harness.assemble;

import dev.crucible.harness.problem.StepId;
import java.util.List;

/**
 * What a sub-step's sample runs: first {@code setup}, then {@code future}, {@code shared} and
 * {@code own} joined, then each of {@code tests} in the same namespace, with {@code target} bound
 * anew for each. Lines end with LF.
 *
 * @param id the sub-step
 * @param setup the dependencies' imports
 * @param future the line that must come first, as code of sub-steps begins with {@code from
 *     __future__ import}; most often empty
 * @param shared what all samples of the sub-step begin with: the dependencies, and the earlier
 *     sub-steps where their code is gold. The same object for all of them, as are {@code setup} and
 *     {@code tests}
 * @param own what follows it: the earlier sub-steps where their code is generated, and the sample
 * @param tests the test cases, in order
 * @param sources which lines of the joined code come from where
 */
public record AssembledStep(
    StepId id,
    String setup,
    String future,
    String shared,
    String own,
    List<String> tests,
    SourceMap sources) {
  public AssembledStep {
    tests = List.copyOf(tests);
  }

  /** The joined code. */
  public String code() {
    return future + shared + own;
  }
}
