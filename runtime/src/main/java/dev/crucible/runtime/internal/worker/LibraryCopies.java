package dev.crucible.runtime.internal.worker;

import dev.crucible.environment.PythonEnvironments;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.SandboxConfig;

/**
 * Copies of the native libraries that the Python environment has ready. Each context of a process
 * takes another; when none is left, GraalPy runs a program that makes one, which a worker may not.
 *
 * @param ready how many contexts of one process get a copy without that program
 * @param contexts how many the worker has at the same time
 * @param programs whether the worker may run programs, since the copies cannot be enough
 */
record LibraryCopies(int ready, int contexts, boolean programs) {

  static LibraryCopies of(SandboxConfig config) {
    int ready = PythonEnvironments.isolatedCopies(config.pythonExecutable());
    boolean programs = config.isolation() == Isolation.FRESH || config.contexts() > ready;
    return new LibraryCopies(ready, config.contexts(), programs);
  }

  /**
   * Whether a worker that has closed so many contexts could be left without a copy for the next.
   */
  boolean usedUp(long retiredContexts) {
    return !programs && retiredContexts > 0 && contexts + retiredContexts >= ready;
  }
}
