package dev.crucible.jmh.micro;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One warm context in this JVM. Safe for use by several threads. */
@State(Scope.Benchmark)
public class WarmSandbox {
  private Sandbox sandbox;

  /** Starts the context. */
  @Setup(Level.Trial)
  public void open() {
    sandbox = Sandbox.inProcess(configuration());
  }

  /** One context in the standard environment. */
  public static SandboxConfig configuration() {
    var environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    return SandboxConfig.builder(environment.executable()).build();
  }

  /** Ends the context. */
  @TearDown(Level.Trial)
  public void close() {
    sandbox.close();
  }

  /**
   * Runs a request, which must come to {@code expected}: the time of anything else is worth
   * nothing.
   */
  ExecutionResult run(ExecutionRequest request, Outcome expected) throws InterruptedException {
    ExecutionResult result = sandbox.run(request);
    if (result.outcome() != expected) {
      throw new IllegalStateException(
          "%s came to %s (%s), not %s"
              .formatted(request.id(), result.outcome(), result.detail(), expected));
    }
    return result;
  }

  /** Runs a request that must pass. */
  ExecutionResult pass(ExecutionRequest request) throws InterruptedException {
    return run(request, Outcome.PASSED);
  }

  /** How many contexts had to be replaced so far. */
  long replacedContexts() {
    return sandbox.status().retiredContexts();
  }
}
