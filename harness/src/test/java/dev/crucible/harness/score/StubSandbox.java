package dev.crucible.harness.score;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxStatus;
import java.time.Duration;

/** A sandbox without Python; a test overrides {@link #run}. */
public abstract class StubSandbox implements Sandbox {

  /** Returns the result of a request without output and without an exception. */
  protected static ExecutionResult result(
      Outcome outcome, String detail, int sectionsRun, Duration wallTime) {
    return ExecutionResult.newBuilder(outcome)
        .detail(detail)
        .sectionsRun(sectionsRun)
        .usage(new ResourceUsage(wallTime, Duration.ofMillis(1), 2, 3))
        .build();
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
