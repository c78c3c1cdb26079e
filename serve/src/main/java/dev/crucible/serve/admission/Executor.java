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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
   * it waited long gets no verdict. An execution whose deadline passes is not interrupted, which
   * would cost a worker, and keeps its slot until it ends.
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
    Admission.Slot slot = admission.enter(client, deadline);
    FutureTask<ExecutionResult> running = start(slot, () -> run(in, request, deadline));
    return new Execution(await(running, deadline), slot.waited());
  }

  /** Starts an execution in a thread of its own, which keeps the slot until it has ended. */
  private FutureTask<ExecutionResult> start(
      Admission.Slot slot, Callable<ExecutionResult> execution) {
    var running =
        new FutureTask<>(() -> {
          try (slot) {
            listener.started(slot.waited());
            ExecutionResult result = execution.call();
            listener.ended(result);
            return result;
          }
        });
    try {
      Thread.ofVirtual().name("crucible-execution").start(running);
    } catch (RuntimeException | Error e) {
      slot.close();
      throw e;
    }
    return running;
  }

  private static ExecutionResult await(Future<ExecutionResult> running, Deadline deadline)
      throws InterruptedException {
    try {
      return running.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new DeadlineException();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case Throwable other -> throw new IllegalStateException("no execution throws this", other);
      }
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
