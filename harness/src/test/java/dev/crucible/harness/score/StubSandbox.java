package dev.crucible.harness.score;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.PhaseTimes;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A sandbox without Python; a test overrides {@link #run}. */
public abstract class StubSandbox implements Sandbox {

  /** Returns the result of a request without output and without an exception. */
  protected static ExecutionResult result(
      Outcome outcome, String detail, int sectionsRun, Duration wallTime) {
    var nothing = new CapturedOutput("", 0, false);
    return new ExecutionResult(
        outcome,
        detail,
        Optional.empty(),
        sectionsRun,
        List.of(),
        new ResourceUsage(wallTime, Duration.ofMillis(1), 2, 3),
        PhaseTimes.NONE,
        nothing,
        nothing);
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
