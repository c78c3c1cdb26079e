package dev.crucible.harness.assemble;

import dev.crucible.harness.problem.StepId;
import java.util.List;

/**
 * The code that a sub-step's sample runs: first {@code setup}, then {@code future}, {@code shared}
 * and {@code own} joined, then each of {@code tests} in the same namespace, with {@code target}
 * bound again for each. Lines end with LF. Immutable.
 *
 * @param id the sub-step
 * @param setup the imports of the dependencies
 * @param future the line that must come first, if code of sub-steps begins with {@code from
 *     __future__ import}; usually empty
 * @param shared the code with which all samples of the sub-step begin: the dependencies, and the
 *     earlier sub-steps if their code is gold. The object is the same for all of them, as are
 *     {@code setup} and {@code tests}
 * @param own the code after it: the earlier sub-steps if their code is generated, and the sample
 * @param tests the test cases, in order
 * @param sources the part from which each line of the joined code comes
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

  /** Returns {@code future}, {@code shared} and {@code own} joined. */
  public String code() {
    return future + shared + own;
  }
}
