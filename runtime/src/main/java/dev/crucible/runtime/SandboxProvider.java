package dev.crucible.runtime;

import java.util.ServiceLoader;

/**
 * The service provider behind the static methods of {@link Sandbox}, {@link EngineInfo} and {@link
 * WorkerCache}, which keeps these types independent of their implementation. The runtime contains
 * the only provider; programs neither call nor implement this interface.
 *
 * @since 0.1
 */
public interface SandboxProvider {

  /** Opens a sandbox whose contexts are in this JVM; see {@link Sandbox#inProcess}. */
  Sandbox inProcess(SandboxConfig config);

  /** Opens a sandbox whose contexts are in worker processes; see {@link Sandbox#supervised}. */
  Sandbox supervised(SandboxConfig config);

  /** Starts an engine and returns information about it; see {@link EngineInfo#probe}. */
  EngineInfo probeEngine();

  /** Returns the cache of the workers that this process starts; see {@link WorkerCache}. */
  WorkerCache workerCache();

  /**
   * Returns the provider that {@link ServiceLoader} finds.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  static SandboxProvider instance() {
    return Holder.INSTANCE;
  }

  /** The holder of the provider, which is loaded on first use. */
  final class Holder {
    private static final SandboxProvider INSTANCE =
        ServiceLoader.load(SandboxProvider.class, SandboxProvider.class.getClassLoader())
            .findFirst()
            .orElseThrow();

    private Holder() {}
  }
}
