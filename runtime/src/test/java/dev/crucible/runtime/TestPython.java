package dev.crucible.runtime;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import java.nio.file.Path;

/** The Python environment for tests; made when it is not there. */
public final class TestPython {

  private TestPython() {}

  /** {@code bin/python} of the environment. */
  public static Path executable() {
    return PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent())
        .executable();
  }

  /** The same, with all that workers start from. */
  public static Path executableForWorkers() {
    Path executable = executable();
    WorkerCache cache = WorkerCache.ofThisProcess();
    try {
      if (cache.isWanted()) {
        cache.make(executable);
      }
    } catch (SandboxException e) {
      // Workers start without, as they do for a user; WorkerCacheTest tells.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return executable;
  }
}
