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

/** A sandbox with one warm context in this JVM. Thread-safe. */
@State(Scope.Benchmark)
public class WarmSandbox {
  private Sandbox sandbox;

  /** Starts the context. */
  @Setup(Level.Trial)
  public void open() {
    sandbox = Sandbox.inProcess(configuration());
  }

  /** Returns the configuration of one context in the standard environment. */
  public static SandboxConfig configuration() {
    var environment =
        PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    return SandboxConfig.newBuilder(environment.executable()).build();
  }

  /** Closes the sandbox. */
  @TearDown(Level.Trial)
  public void close() {
    sandbox.close();
  }

  /**
   * Runs a request and checks its outcome: the time of a request with another outcome is
   * meaningless.
   *
   * @throws IllegalStateException if the outcome is not {@code expected}
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

  /**
   * Runs a request that must pass.
   *
   * @throws IllegalStateException if the outcome is not {@code PASSED}
   */
  ExecutionResult pass(ExecutionRequest request) throws InterruptedException {
    return run(request, Outcome.PASSED);
  }

  /** Returns the number of contexts that have been replaced. */
  long replacedContexts() {
    return sandbox.status().retiredContexts();
  }
}
