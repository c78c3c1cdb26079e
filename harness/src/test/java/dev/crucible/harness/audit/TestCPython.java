package dev.crucible.harness.audit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.CPythonUnavailableException;

/** The CPython environment for tests, with the NumPy of the GraalPy environment for tests. */
final class TestCPython {

  private TestCPython() {}

  /**
   * Returns the environment, which is made if it is missing. Skips the test if it cannot be made.
   */
  static CPython ensure() throws InterruptedException {
    var environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    try {
      return CPython.ensure(Packages.of(environment).plan(), _ -> {});
    } catch (CPythonUnavailableException e) {
      assumeTrue(false, e.getMessage());
      throw e;
    }
  }
}
