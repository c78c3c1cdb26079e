package dev.crucible.runtime;

import java.util.ServiceLoader;

/**
 * What stands behind the static methods of {@link Sandbox}, {@link EngineInfo} and {@link
 * WorkerCache}, so that these types do not depend on their implementation. Crucible provides the
 * only one; programs do not use it.
 *
 * @since 0.1
 */
public interface SandboxProvider {

  /** Opens a sandbox whose contexts live in this JVM; see {@link Sandbox#inProcess}. */
  Sandbox inProcess(SandboxConfig config);

  /** Opens a sandbox whose contexts live in workers; see {@link Sandbox#supervised}. */
  Sandbox supervised(SandboxConfig config);

  /** Starts an engine and asks what it is; see {@link EngineInfo#probe}. */
  EngineInfo probeEngine();

  /** Returns the cache of the workers that this process starts. */
  WorkerCache workerCache();

  /** Returns the provider on the class path. */
  static SandboxProvider instance() {
    return Holder.INSTANCE;
  }

  /** Loads the provider when it is first asked for. */
  final class Holder {
    private static final SandboxProvider INSTANCE =
        ServiceLoader.load(SandboxProvider.class, SandboxProvider.class.getClassLoader())
            .findFirst()
            .orElseThrow();

    private Holder() {}
  }
}
