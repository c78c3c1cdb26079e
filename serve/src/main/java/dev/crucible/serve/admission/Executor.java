package dev.crucible.serve.admission;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.SandboxStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * The execution of requests: each waits for its turn, and then runs in the sandbox, which is opened
 * after the service has started. Thread-safe.
 */
public final class Executor {
  private final Admission admission;
  private final ExecutionListener listener;
  private volatile Sandbox sandbox;

  /**
   * Creates an executor without a sandbox.
   *
   * @param listener is told of every execution
   */
  public Executor(Admission admission, ExecutionListener listener) {
    this.admission = admission;
    this.listener = listener;
  }

  /** Starts to execute in a sandbox, which the caller closes after the admission. */
  public void open(Sandbox opened) {
    sandbox = opened;
  }

  /** Returns the admission. */
  public Admission admission() {
    return admission;
  }

  /** Returns the sandbox's status; empty as long as there is no sandbox. */
  public Optional<SandboxStatus> status() {
    return Optional.ofNullable(sandbox).map(Sandbox::status);
  }

  /** Returns the engine that executes; empty as long as there is no sandbox. */
  public Optional<EngineInfo> engine() {
    return Optional.ofNullable(sandbox).map(Sandbox::engine);
  }

  /**
   * Executes a request when it is its client's turn. A request that cannot finish in time because
   * it waited long gets no verdict.
   *
   * @param client the name of the client, for taking turns
   * @throws QueueFullException if the queue is full
   * @throws DeadlineException if the deadline passes before there is a result
   * @throws UnavailableException if there is no sandbox, or it has failed
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Execution run(String client, ExecutionRequest request, Deadline deadline)
      throws InterruptedException {
    Sandbox in = sandbox;
    if (in == null) {
      throw UnavailableException.starting();
    }
    try (Admission.Slot slot = admission.enter(client, deadline)) {
      listener.started(slot.waited());
      ExecutionResult result = run(in, request, deadline);
      listener.ended(result);
      return new Execution(result, slot.waited());
    }
  }

  private static ExecutionResult run(Sandbox in, ExecutionRequest request, Deadline deadline)
      throws InterruptedException {
    Duration limit = request.limits().wallTime();
    Duration left = deadline.left();
    if (!left.isPositive()) {
      throw new DeadlineException();
    }
    boolean cut = left.compareTo(limit) < 0;
    try {
      ExecutionResult result =
          in.run(cut ? request.withLimits(request.limits().withWallTime(left)) : request);
      if (cut && result.outcome() == Outcome.TIME_LIMIT && result.wallTime().compareTo(left) >= 0) {
        throw new DeadlineException(); // The request's own limit would have allowed more.
      }
      return result;
    } catch (SandboxException e) {
      throw new UnavailableException(
          "The service cannot start a worker now: send the request again later.", e);
    } catch (IllegalStateException e) {
      throw new UnavailableException(UnavailableException.STOPPING, e);
    }
  }

  /**
   * Returns a view of the sandbox for one request of a client, which waits for its turn. Its {@link
   * Sandbox#run} throws as {@link #run} does; closing it has no effect.
   */
  public AdmittedSandbox sandboxFor(String client, Deadline deadline) {
    return new AdmittedSandbox(this, client, deadline);
  }
}
