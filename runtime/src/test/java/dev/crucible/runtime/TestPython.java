package dev.crucible.runtime;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import java.nio.file.Path;

/** The Python environment for tests, which is created if it does not exist. */
public final class TestPython {

  private TestPython() {}

  /** Returns {@code bin/python} of the environment. */
  public static Path executable() {
    return PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent())
        .executable();
  }

  /**
   * Returns {@code bin/python} of the environment, and builds the cache that workers start from.
   */
  public static Path executableForWorkers() {
    Path executable = executable();
    WorkerCache cache = WorkerCache.ofThisProcess();
    try {
      if (cache.isWanted()) {
        cache.make(executable);
      }
    } catch (SandboxException e) {
      // Workers start without the cache, as they do for a user; WorkerCacheTest reports the error.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return executable;
  }
}
