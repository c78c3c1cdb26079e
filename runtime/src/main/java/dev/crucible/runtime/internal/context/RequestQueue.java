package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.NumpyLoading;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.internal.imports.LoadedPackages;
import dev.crucible.runtime.internal.request.PhaseClock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The queue of requests that wait for a context. The thread that releases a context starts the next
 * request in it, so that no context is idle while a request waits, and no further thread is
 * involved. Thread-safe.
 */
final class RequestQueue {
  private final ContextPool pool;
  private final NumpyLoading numpyLoading;

  /** The threads that create contexts, which takes seconds. */
  private final Executor makers;

  private final Object lock = new Object();
  // All fields below are guarded by the lock.
  private final Deque<QueuedRequest> waiting = new ArrayDeque<>();

  /**
   * The requests that exceeded a limit of memory while contexts were created, which may have been
   * the cause. They run again when all contexts exist.
   */
  private final List<QueuedRequest> untilComplete = new ArrayList<>();

  private boolean making;

  /** A submitted request. */
  static final class QueuedRequest {
    private final ExecutionRequest request;
    private final Set<String> imports;
    private final RequestListener listener;
    private PhaseClock clock = new PhaseClock(Phase.QUEUED);
    private boolean started;
    private boolean amongMaking;

    // The fields below are guarded by the queue's lock.

    /** The context in which the request runs; null if it does not run. */
    private ContextSlot context;

    private boolean interrupted;

    /** The packages that the request needs. */
    private Set<String> packages;

    QueuedRequest(
        ExecutionRequest request,
        Set<String> imports,
        Set<String> packages,
        RequestListener listener) {
      this.request = request;
      this.imports = imports;
      this.packages = packages;
      this.listener = listener;
    }
  }

  RequestQueue(ContextPool pool, NumpyLoading numpyLoading) {
    this(
        pool,
        numpyLoading,
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("crucible-make-context-", 0).factory()));
  }

  /**
   * Creates a queue.
   *
   * @param makers starts the threads that create contexts
   */
  RequestQueue(ContextPool pool, NumpyLoading numpyLoading, Executor makers) {
    this.pool = pool;
    this.numpyLoading = numpyLoading;
    this.makers = makers;
  }

  /** Submits a request, which runs as soon as a context is free; does not wait. */
  QueuedRequest submit(ExecutionRequest request, Set<String> imports, RequestListener listener) {
    Set<String> packages = LoadedPackages.among(imports, numpyLoading);
    var submitted = new QueuedRequest(request, imports, packages, listener);
    synchronized (lock) {
      waiting.add(submitted);
    }
    startNext();
    return submitted;
  }

  /** Removes a request; returns false if it has started already, or is not in the queue. */
  boolean withdraw(RequestListener listener) {
    synchronized (lock) {
      return waiting.removeIf(each -> !each.started && each.listener.equals(listener));
    }
  }

  /** Cancels a request whose caller does not wait any more, or removes it if it has not started. */
  void interrupt(QueuedRequest request) {
    synchronized (lock) {
      request.interrupted = true;
      waiting.remove(request);
      untilComplete.remove(request);
      if (request.context != null) {
        request.context.interrupt();
      }
    }
  }

  /** Starts a request after a context was added to the pool. */
  void contextAdded() {
    synchronized (lock) {
      if (pool.isComplete()) {
        untilComplete.forEach(waiting::addFirst);
        untilComplete.clear();
      }
    }
    startNext();
  }

  private void startNext() {
    QueuedRequest next;
    Optional<ContextSlot> context;
    synchronized (lock) {
      if (waiting.isEmpty()) {
        return;
      }
      try {
        context = pool.tryAcquire(waiting.peek().packages);
      } catch (IllegalStateException closed) {
        failAll(closed);
        return;
      }
      if (context.isEmpty()) {
        makeContext();
        return;
      }
      next = waiting.poll();
    }
    start(next, context.get());
  }

  /** Has a thread create a context for the first request, if the pool has room for one. */
  private void makeContext() {
    if (making || !pool.hasRoom()) {
      return;
    }
    try {
      makers.execute(this::startInNew);
      making = true;
    } catch (RuntimeException | Error e) {
      // There is no thread to be had, and no other may come by to start the request.
      waiting.remove().listener.failed(e);
    }
  }

  private void failAll(IllegalStateException closed) {
    waiting.addAll(untilComplete);
    untilComplete.clear();
    waiting.forEach(request -> request.listener.failed(closed));
    waiting.clear();
  }

  private void startInNew() {
    QueuedRequest next;
    synchronized (lock) {
      making = false;
      next = waiting.poll();
    }
    if (next == null) {
      return;
    }
    try {
      start(next, pool.acquire(next.packages));
    } catch (Throwable e) { // An error is that there is no memory for the guest's stack.
      next.listener.failed(e);
    }
  }

  private void start(QueuedRequest next, ContextSlot context) {
    boolean wanted;
    synchronized (lock) {
      wanted = !next.interrupted;
      next.context = wanted ? context : null;
    }
    if (!wanted) {
      pool.release(context);
      startNext();
      return;
    }
    CompletableFuture<ExecutionResult> running;
    try {
      next.started = true;
      next.amongMaking = !pool.isComplete();
      next.listener.started();
      running = context.submit(next.request, next.imports, next.clock);
    } catch (RuntimeException | Error e) {
      ended(next, context, null, e);
      return;
    }
    interruptAgain(next);
    var _ = running.whenComplete((result, e) -> ended(next, context, result, e));
  }

  /** Cancels a request that was interrupted when it had its context and was not yet submitted. */
  private void interruptAgain(QueuedRequest request) {
    synchronized (lock) {
      if (request.interrupted) {
        request.context.interrupt();
      }
    }
  }

  private void ended(
      QueuedRequest request, ContextSlot context, ExecutionResult result, Throwable failure) {
    synchronized (lock) {
      request.context = null;
    }
    boolean again = false;
    try {
      pool.release(context);
      again = runsAgain(request, result, failure);
      startNext();
    } finally {
      // Also if the next request could not be started, which is not this one's fault.
      if (!again) {
        report(request, result, failure);
      }
    }
  }

  private static void report(QueuedRequest request, ExecutionResult result, Throwable failure) {
    if (failure == null) {
      request.listener.ended(result);
    } else {
      request.listener.failed(failure);
    }
  }

  /**
   * Queues a request again if its result is none; returns false if it counts, or if its caller does
   * not wait any more.
   */
  private boolean runsAgain(QueuedRequest request, ExecutionResult result, Throwable failure) {
    if (failure instanceof NumpyNeededException) {
      return runsWithNumpy(request);
    }
    return failure == null
        && request.amongMaking
        && result.outcome() == Outcome.MEMORY_LIMIT
        && runsOnceComplete(request);
  }

  /**
   * Queues a request again, for a context with NumPy; returns false if its caller does not wait any
   * more.
   */
  private boolean runsWithNumpy(QueuedRequest request) {
    synchronized (lock) {
      if (request.interrupted) {
        return false;
      }
      request.packages = LoadedPackages.andNumpy(request.packages);
      request.clock = new PhaseClock(Phase.QUEUED);
      waiting.addFirst(request);
      return true;
    }
  }

  /**
   * Queues a request again, until all contexts exist; returns false if its caller does not wait any
   * more.
   */
  private boolean runsOnceComplete(QueuedRequest request) {
    synchronized (lock) {
      if (request.interrupted) {
        return false;
      }
      request.clock = new PhaseClock(Phase.QUEUED);
      if (pool.isComplete()) {
        waiting.addFirst(request);
      } else {
        untilComplete.add(request);
      }
      return true;
    }
  }
}
