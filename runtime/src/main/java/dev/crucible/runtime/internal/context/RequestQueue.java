package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.internal.imports.LoadedPackages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Requests that wait for a context. Whoever frees a context starts the next request in it, so that
 * none is idle while one waits, and no thread stands between them. Thread-safe.
 */
final class RequestQueue {
  private final ContextPool pool;

  /** Makes contexts, which takes seconds. */
  private final ExecutorService makers =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("crucible-make-context-", 0).factory());

  private final Object lock = new Object();
  // What follows is under the lock.
  private final Deque<QueuedRequest> waiting = new ArrayDeque<>();

  /** Those that ran out of memory while contexts were made, which may be what took it. */
  private final List<QueuedRequest> untilComplete = new ArrayList<>();

  private boolean making;

  /** A submitted request. */
  static final class QueuedRequest {
    private final ExecutionRequest request;
    private final Set<String> imports;
    private final Set<String> packages;
    private final RequestListener listener;
    private boolean started;
    private boolean amongMaking;

    /** Where it runs; null if it does not. Under the queue's lock, as what follows. */
    private ContextSlot context;

    private boolean interrupted;

    QueuedRequest(ExecutionRequest request, Set<String> imports, RequestListener listener) {
      this.request = request;
      this.imports = imports;
      this.packages = LoadedPackages.among(imports);
      this.listener = listener;
    }
  }

  RequestQueue(ContextPool pool) {
    this.pool = pool;
  }

  /** Runs a request as soon as there is a context for it; does not wait. */
  QueuedRequest submit(ExecutionRequest request, Set<String> imports, RequestListener listener) {
    var submitted = new QueuedRequest(request, imports, listener);
    synchronized (lock) {
      waiting.add(submitted);
    }
    startNext();
    return submitted;
  }

  /** Forgets a request that has not begun; false if it has, or is not there. */
  boolean withdraw(RequestListener listener) {
    synchronized (lock) {
      return waiting.removeIf(each -> !each.started && each.listener.equals(listener));
    }
  }

  /** Ends a request for which nobody waits any more, or forgets it if it has not begun. */
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

  /** There is one context more. */
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
        if (pool.hasRoom() && !making) {
          making = true;
          makers.execute(this::startInNew);
        }
        return;
      }
      next = waiting.poll();
    }
    start(next, context.get());
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
    } catch (InterruptedException | RuntimeException e) {
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
    next.started = true;
    next.amongMaking = !pool.isComplete();
    next.listener.started();
    var _ =
        context
            .submit(next.request, next.imports)
            .whenComplete((result, e) -> ended(next, context, result, e));
  }

  private void ended(
      QueuedRequest request, ContextSlot context, ExecutionResult result, Throwable failure) {
    synchronized (lock) {
      request.context = null;
    }
    pool.release(context);
    boolean again =
        failure == null
            && request.amongMaking
            && result.outcome() == Outcome.MEMORY_LIMIT
            && runsAgain(request);
    startNext();
    if (again) {
      return;
    }
    if (failure == null) {
      request.listener.ended(result);
    } else {
      request.listener.failed(failure);
    }
  }

  /** Has a request wait until all contexts are there; returns false if nobody waits for it. */
  private boolean runsAgain(QueuedRequest request) {
    synchronized (lock) {
      if (request.interrupted) {
        return false;
      }
      if (pool.isComplete()) {
        waiting.addFirst(request);
      } else {
        untilComplete.add(request);
      }
      return true;
    }
  }
}
