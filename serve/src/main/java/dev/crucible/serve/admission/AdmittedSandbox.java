package dev.crucible.serve.admission;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxStatus;
import java.time.Duration;

/** A sandbox as one client sees it: its requests wait for their turn. Thread-safe. */
public final class AdmittedSandbox implements Sandbox {
  private final Executor executor;
  private final String client;
  private final Deadline deadline;
  private volatile Duration queued = Duration.ZERO;

  AdmittedSandbox(Executor executor, String client, Deadline deadline) {
    this.executor = executor;
    this.client = client;
    this.deadline = deadline;
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    Execution execution = executor.run(client, request, deadline);
    queued = execution.queued();
    return execution.result();
  }

  /** Returns the time that the last request waited. */
  public Duration queued() {
    return queued;
  }

  @Override
  public EngineInfo engine() {
    return executor.engine().orElseThrow();
  }

  @Override
  public SandboxStatus status() {
    return executor.status().orElseThrow();
  }

  @Override
  public void close() {
    // The service closes the sandbox.
  }
}
