package dev.crucible.runtime.internal.worker;

import dev.crucible.environment.PythonEnvironments;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.SandboxConfig;

/**
 * The copies of native libraries that the Python environment has ready. Each context of a process
 * takes another copy. If none is left, GraalPy runs a program that makes one, which a worker may
 * not. Immutable.
 *
 * @param ready the number of contexts of one process that get a copy without that program
 * @param contexts the number of contexts that the worker has at the same time
 * @param programs true if the worker may run programs, because the copies cannot suffice
 */
record LibraryCopies(int ready, int contexts, boolean programs) {

  /** Returns the copies for a worker with this configuration. */
  static LibraryCopies of(SandboxConfig config) {
    int ready = PythonEnvironments.isolatedCopies(config.pythonExecutable());
    boolean programs = config.isolation() == Isolation.FRESH || config.contexts() > ready;
    return new LibraryCopies(ready, config.contexts(), programs);
  }

  /**
   * Returns true if a worker may have no copy left for its next context.
   *
   * @param retiredContexts the number of contexts that the worker has closed
   */
  boolean usedUp(long retiredContexts) {
    return !programs && retiredContexts > 0 && contexts + retiredContexts >= ready;
  }
}
