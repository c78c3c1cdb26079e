package dev.crucible.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Requests that wait for a context. Whoever frees a context starts the next request in it, so that
 * none is idle while one waits, and no thread stands between them. Thread-safe.
 */
final class RequestQueue {
  /** How often a request runs at most: again when the engine fails, which is no verdict. */
  private static final int ATTEMPTS = 2;

  private final ContextPool pool;

  /** Makes contexts, which takes seconds. */
  private final ExecutorService makers =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("crucible-make-context-", 0).factory());

  private final Object lock = new Object();
  // What follows is under the lock.
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean making;

  private static final class Waiting {
    private final ExecutionRequest request;
    private final Set<String> packages;
    private final InProcessSandbox.Listener listener;
    private int attempts;

    Waiting(ExecutionRequest request, InProcessSandbox.Listener listener) {
      this.request = request;
      this.packages = LoadedPackages.neededBy(request);
      this.listener = listener;
    }
  }

  RequestQueue(ContextPool pool) {
    this.pool = pool;
  }

  /** Runs a request as soon as there is a context for it; does not wait. */
  void submit(ExecutionRequest request, InProcessSandbox.Listener listener) {
    synchronized (lock) {
      waiting.add(new Waiting(request, listener));
    }
    startNext();
  }

  /** Forgets a request that has not begun; false if it has, or is not there. */
  boolean withdraw(InProcessSandbox.Listener listener) {
    synchronized (lock) {
      return waiting.removeIf(each -> each.attempts == 0 && each.listener.equals(listener));
    }
  }

  private void startNext() {
    Waiting next;
    Optional<GuestContext> context;
    synchronized (lock) {
      if (waiting.isEmpty()) {
        return;
      }
      try {
        context = pool.lendNow(waiting.peek().packages);
      } catch (IllegalStateException closed) {
        waiting.poll().listener.failed(closed);
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

  private void startInNew() {
    Waiting next;
    synchronized (lock) {
      making = false;
      next = waiting.poll();
    }
    if (next == null) {
      return;
    }
    try {
      start(next, pool.lend(next.packages));
    } catch (InterruptedException | RuntimeException e) {
      next.listener.failed(e);
    }
  }

  private void start(Waiting next, GuestContext context) {
    next.attempts++;
    next.listener.began();
    var _ =
        context.submit(next.request).whenComplete((result, e) -> ended(next, context, result, e));
  }

  private void ended(
      Waiting request, GuestContext context, ExecutionResult result, Throwable failure) {
    pool.giveBack(context);
    boolean again = failure instanceof InternalErrorException && request.attempts < ATTEMPTS;
    if (again) {
      synchronized (lock) {
        waiting.addFirst(request);
      }
    }
    startNext();
    if (failure == null) {
      request.listener.ended(result);
    } else if (failure instanceof InternalErrorException && !again) {
      request.listener.ended(InProcessSandbox.crashed(String.valueOf(failure.getMessage())));
    } else if (!again) {
      request.listener.failed(failure);
    }
  }
}
