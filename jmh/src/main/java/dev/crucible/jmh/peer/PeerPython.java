package dev.crucible.jmh.peer;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.cpython.CPython;
import dev.crucible.harness.cpython.CPythonPlan;
import dev.crucible.harness.cpython.CPythonUnavailableException;
import dev.crucible.harness.cpython.PythonRange;

/** The CPython that the peers run on, with the NumPy version of Crucible's own environment. */
final class PeerPython {
  /** The CPython versions for which all packages of the peers are published. */
  static final PythonRange RANGE = new PythonRange(10, 13);

  private static final String DIRECTORY = "bench-cpython";

  private PeerPython() {}

  /**
   * Returns the environment of the peers, and makes it first if necessary.
   *
   * @throws CPythonUnavailableException if this machine has no suitable CPython, or if pip fails
   */
  static CPython ensure() throws InterruptedException {
    return CPython.ensure(plan(), _ -> {});
  }

  private static String text(String name) {
    return Resources.text(PeerPython.class, name);
  }

  private static CPythonPlan plan() {
    return new CPythonPlan(DIRECTORY, text("requirements.txt"), text("versions.py"), RANGE);
  }
}
