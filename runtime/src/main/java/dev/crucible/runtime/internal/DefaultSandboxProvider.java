package dev.crucible.runtime.internal;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxProvider;
import dev.crucible.runtime.WorkerCache;
import dev.crucible.runtime.internal.context.GuestEngine;
import dev.crucible.runtime.internal.context.InProcessSandbox;
import dev.crucible.runtime.internal.worker.SupervisedSandbox;
import dev.crucible.runtime.internal.worker.start.AotCache;
import org.graalvm.polyglot.Engine;

/** Opens the two kinds of sandbox. Found by {@link java.util.ServiceLoader}. */
public final class DefaultSandboxProvider implements SandboxProvider {

  @Override
  public Sandbox inProcess(SandboxConfig config) {
    return new InProcessSandbox(config);
  }

  @Override
  public Sandbox supervised(SandboxConfig config) {
    return new SupervisedSandbox(config);
  }

  @Override
  public EngineInfo probeEngine() {
    try (Engine engine = GuestEngine.open()) {
      return GuestEngine.info(engine);
    }
  }

  @Override
  public WorkerCache workerCache() {
    return AotCache.ofThisProcess();
  }
}
