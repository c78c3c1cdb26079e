package dev.crucible.serve;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxStatus;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A sandbox without Python: it answers as told, and keeps the requests. Thread-safe. */
public final class FakeSandbox implements Sandbox {
  /** What the sandbox does with a request. */
  @FunctionalInterface
  public interface Behaviour {
    ExecutionResult run(ExecutionRequest request) throws InterruptedException;
  }

  private final Queue<ExecutionRequest> requests = new ConcurrentLinkedQueue<>();
  private volatile Behaviour behaviour = _ -> passed("");

  /** Sets what the sandbox does with all further requests. */
  public FakeSandbox behaving(Behaviour as) {
    behaviour = as;
    return this;
  }

  /** Returns the result of a request that passed and printed a text. */
  public static ExecutionResult passed(String stdout) {
    return result(Outcome.PASSED, stdout);
  }

  /** Returns a result with an outcome and a text that was printed. */
  public static ExecutionResult result(Outcome outcome, String stdout) {
    return ExecutionResult.newBuilder(outcome)
        .detail(outcome == Outcome.PASSED ? "" : "the reason")
        .output(new CapturedOutput(stdout, stdout.length(), false), CapturedOutput.NOTHING)
        .build();
  }

  /** Returns the requests so far. */
  public Queue<ExecutionRequest> requests() {
    return requests;
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    requests.add(request);
    return behaviour.run(request);
  }

  @Override
  public EngineInfo engine() {
    return new EngineInfo("fake", "25.2.4", false);
  }

  @Override
  public SandboxStatus status() {
    return new SandboxStatus(2, 0, 3, 1, 4, 5, 6 << 20);
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
