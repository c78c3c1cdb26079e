package dev.crucible.runtime.worker;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxStatus;

/** A sandbox whose contexts live in worker processes. */
public final class SupervisedSandbox implements Sandbox {

  /** Starts the workers, and waits until the first of them is warm. */
  public SupervisedSandbox(SandboxConfig config) {
    throw new UnsupportedOperationException("not written yet: " + config);
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    throw new UnsupportedOperationException();
  }

  @Override
  public EngineInfo engine() {
    throw new UnsupportedOperationException();
  }

  @Override
  public SandboxStatus status() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
