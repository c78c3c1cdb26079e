package dev.crucible.harness.cluster;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxStatus;

/** A sandbox that opens when it is first used. Thread-safe. */
final class LazySandbox implements Sandbox {
  private final Opener opener;
  private Sandbox sandbox;

  /** Opens a sandbox. */
  interface Opener {
    Sandbox open() throws InterruptedException;
  }

  LazySandbox(Opener opener) {
    this.opener = opener;
  }

  /** Opens the sandbox, unless it is open. After a failure, the next call tries again. */
  synchronized Sandbox start() throws InterruptedException {
    if (sandbox == null) {
      sandbox = opener.open();
    }
    return sandbox;
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    return start().run(request);
  }

  @Override
  public EngineInfo engine() {
    return opened().engine();
  }

  @Override
  public SandboxStatus status() {
    return opened().status();
  }

  private synchronized Sandbox opened() {
    if (sandbox == null) {
      throw new IllegalStateException("the sandbox is not open yet");
    }
    return sandbox;
  }

  @Override
  public synchronized void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
