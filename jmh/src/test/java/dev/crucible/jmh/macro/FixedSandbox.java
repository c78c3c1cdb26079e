package dev.crucible.jmh.macro;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxStatus;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A sandbox that runs nothing and returns the same outcome for each request. */
final class FixedSandbox implements Sandbox {
  private final Outcome outcome;
  final Queue<String> asked = new ConcurrentLinkedQueue<>();

  FixedSandbox(Outcome outcome) {
    this.outcome = outcome;
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) {
    asked.add(request.id());
    return ExecutionResult.newBuilder(outcome).build();
  }

  @Override
  public EngineInfo engine() {
    return new EngineInfo("none", "0.0", false);
  }

  @Override
  public SandboxStatus status() {
    return new SandboxStatus(1, 0, 0, 0, 0, 0, 0);
  }

  @Override
  public void close() {}
}
