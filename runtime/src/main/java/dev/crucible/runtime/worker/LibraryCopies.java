package dev.crucible.runtime.worker;

import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.SandboxConfig;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

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
    int ready = count(config.pythonExecutable());
    boolean programs = config.isolation() == Isolation.FRESH || config.contexts() > ready;
    return new LibraryCopies(ready, config.contexts(), programs);
  }

  /**
   * As the environment's own record says; none where there is no such record. Files are not
   * counted: a set of copies that could not be finished is left as it is.
   */
  private static int count(Path pythonExecutable) {
    Path record = pythonExecutable.toAbsolutePath().resolve("../../crucible-environment.json");
    try {
      return JsonMapper.shared().readTree(record.normalize()).path("isolatedCopies").asInt(0);
    } catch (JacksonException e) {
      return 0;
    }
  }

  /**
   * Whether a worker that has closed so many contexts could be left without a copy for the next.
   */
  boolean usedUp(long retiredContexts) {
    return !programs && retiredContexts > 0 && contexts + retiredContexts >= ready;
  }
}
