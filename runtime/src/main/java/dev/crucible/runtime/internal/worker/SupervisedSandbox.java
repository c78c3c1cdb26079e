package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.EngineInfo;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.SandboxStatus;
import dev.crucible.runtime.internal.imports.Imports;
import dev.crucible.runtime.internal.imports.LoadedPackages;
import dev.crucible.runtime.internal.verdict.EndReason;
import dev.crucible.runtime.internal.verdict.Verdict;
import dev.crucible.runtime.internal.worker.kernel.WorkerDefences;
import dev.crucible.runtime.internal.worker.protocol.WorkerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sandbox whose contexts are in worker processes. A request whose worker dies runs once more in
 * another. A request whose worker does not respond in time has exceeded its limit of time.
 * Thread-safe.
 *
 * <p>If workers have several contexts, no request gets a verdict for which a neighbour may be the
 * reason: if the worker died, or memory or processor time was short, the request runs again with
 * nothing beside it.
 */
public final class SupervisedSandbox implements Sandbox {
  private static final int ATTEMPTS = 2;

  /**
   * Time that a worker may take in addition to the request's own time and the time to cancel it: to
   * read the request, and to create a context in the place of one that was abandoned.
   */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  /** Time that importing packages may take in addition, the first time in a worker. */
  private static final Duration LOADING = Duration.ofMinutes(2);

  private final SandboxConfig config;
  private final WorkerPool pool;
  private final Thread killer;
  private final WorkerMessage.Ready first;

  /**
   * Starts the workers, and waits until the first of them is warm.
   *
   * @throws SandboxException if no worker can be started
   */
  public SupervisedSandbox(SandboxConfig config) {
    this.config = config;
    pool = new WorkerPool(config);
    killer = new Thread(pool::close, "crucible-kill-workers");
    if (config.closedAtShutdown()) {
      Runtime.getRuntime().addShutdownHook(killer);
    }
    try {
      first = pool.awaitFirst();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while a worker was starting", e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  @Override
  public ExecutionResult run(ExecutionRequest request) throws InterruptedException {
    long start = System.nanoTime();
    Set<String> imports = Imports.of(request.sections());
    var attempts = new Attempts();
    boolean alone = config.contexts() == 1;
    while (attempts.failed() < ATTEMPTS) {
      WorkerResponse response = attempt(request, imports, alone, attempts);
      if (!alone && response.mayBeOfNeighbour(request.limits())) {
        alone = true;
        continue;
      }
      switch (response) {
        case WorkerResponse.Result(ExecutionResult result, SandboxStatus _) -> {
          return attempts.withQueueing(result);
        }
        case WorkerResponse.Failed(RuntimeException exception, SandboxStatus _) -> throw exception;
        case WorkerResponse.Unresponsive() -> {
          // The worker was killed, because not even its own watchdog could end the request.
          var reason = new EndReason.WallTimeExceeded(request.limits().wallTime());
          return Verdict.withoutRun(reason, since(start));
        }
        case WorkerResponse.EngineFailed(String message, SandboxStatus _) ->
            attempts.ofEngine(message);
        case WorkerResponse.Died(DeathCause cause) -> {
          attempts.ofWorker(cause);
          alone = true;
        }
        // The worker was stopped for a reason that has nothing to do with this request.
        case WorkerResponse.Revoked() -> pool.requireOpen();
      }
    }
    return Verdict.withoutRun(attempts.reason(), since(start));
  }

  /** The attempts at one request: how they failed, and how long they waited for a worker. */
  private static final class Attempts {
    private final List<DeathCause> deaths = new ArrayList<>();
    private final List<String> ofEngine = new ArrayList<>();
    private boolean lastIsDeath;
    private Duration queued = Duration.ZERO;

    void waitedSince(long start) {
      queued = queued.plus(since(start));
    }

    /** Returns a result that counts the time without a worker as queueing. */
    ExecutionResult withQueueing(ExecutionResult result) {
      return result.toBuilder().phases(result.phases().plus(Phase.QUEUED, queued)).build();
    }

    void ofWorker(DeathCause cause) {
      deaths.add(cause);
      lastIsDeath = true;
    }

    void ofEngine(String message) {
      ofEngine.add(message);
      lastIsDeath = false;
    }

    int failed() {
      return deaths.size() + ofEngine.size();
    }

    /** Returns the reason why the request ended: the last failure, with all others of its kind. */
    EndReason reason() {
      return lastIsDeath
          ? new EndReason.WorkersDied(
              deaths.getLast().forMemory(), deaths.stream().map(DeathCause::sentence).toList())
          : new EndReason.EngineFailed(ofEngine.size(), ofEngine.getLast());
    }
  }

  private WorkerResponse attempt(
      ExecutionRequest request, Set<String> imports, boolean alone, Attempts attempts)
      throws InterruptedException {
    Set<String> packages = LoadedPackages.among(imports, config.numpyLoading());
    Duration longest = request.limits().wallTime().plus(config.cancelGrace()).plus(MARGIN);
    if (!packages.isEmpty()) {
      longest = longest.plus(LOADING);
    }
    long asked = System.nanoTime();
    PooledWorker worker = pool.acquire(packages, alone);
    attempts.waitedSince(asked);
    boolean shortOfMemory = worker.memoryPressure;
    Optional<SandboxStatus> status = Optional.empty();
    long start = System.nanoTime();
    try {
      WorkerResponse response = worker.process.run(request, imports, longest);
      status = response.status();
      if (shortOfMemory && response.wantsMemory()) {
        // Earlier requests may have left too little memory, which is not this request's fault.
        pool.retireNow(worker);
        return new WorkerResponse.Revoked();
      }
      return response;
    } finally {
      pool.release(worker, status, System.nanoTime() - start);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public EngineInfo engine() {
    return first.engine();
  }

  /** Returns the defences of the workers, as the first one has reported them. */
  public WorkerDefences defences() {
    return first.defences();
  }

  /** Returns the process ids of the workers that run a request now. */
  List<Long> busyWorkers() {
    return pool.busy();
  }

  @Override
  public SandboxStatus status() {
    return pool.status();
  }

  @Override
  public void close() {
    pool.close();
    try {
      var _ = Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException e) {
      // The JVM is shutting down, and the hook is running or has run.
    }
  }
}
