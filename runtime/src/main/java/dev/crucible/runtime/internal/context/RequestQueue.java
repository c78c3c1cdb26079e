package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.CapturedOutput;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.PhaseTimes;
import dev.crucible.runtime.ResourceUsage;
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

  /** Those that ran out of memory while contexts were made, which may be what took it. */
  private final List<Waiting> untilComplete = new ArrayList<>();

  private boolean making;

  /** A submitted request. */
  static final class Waiting {
    private final ExecutionRequest request;
    private final Set<String> packages;
    private final InProcessSandbox.Listener listener;
    private int attempts;
    private boolean amongMaking;

    /** Where it runs; null if it does not. Under the queue's lock, as what follows. */
    private ContextSlot context;

    private boolean interrupted;

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
  Waiting submit(ExecutionRequest request, InProcessSandbox.Listener listener) {
    var submitted = new Waiting(request, listener);
    synchronized (lock) {
      waiting.add(submitted);
    }
    startNext();
    return submitted;
  }

  /** Forgets a request that has not begun; false if it has, or is not there. */
  boolean withdraw(InProcessSandbox.Listener listener) {
    synchronized (lock) {
      return waiting.removeIf(each -> each.attempts == 0 && each.listener.equals(listener));
    }
  }

  /** Ends a request for which nobody waits any more, or forgets it if it has not begun. */
  void interrupt(Waiting request) {
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
    Waiting next;
    Optional<ContextSlot> context;
    synchronized (lock) {
      if (waiting.isEmpty()) {
        return;
      }
      try {
        context = pool.lendNow(waiting.peek().packages);
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

  private void start(Waiting next, ContextSlot context) {
    boolean wanted;
    synchronized (lock) {
      wanted = !next.interrupted;
      next.context = wanted ? context : null;
    }
    if (!wanted) {
      pool.giveBack(context);
      startNext();
      return;
    }
    next.attempts++;
    next.amongMaking = !pool.isComplete();
    next.listener.began();
    var _ =
        context.submit(next.request).whenComplete((result, e) -> ended(next, context, result, e));
  }

  private void ended(
      Waiting request, ContextSlot context, ExecutionResult result, Throwable failure) {
    synchronized (lock) {
      request.context = null;
    }
    pool.giveBack(context);
    boolean unsure =
        failure == null && request.amongMaking && result.outcome() == Outcome.MEMORY_LIMIT;
    boolean again =
        unsure || (failure instanceof EngineFailureException && request.attempts < ATTEMPTS);
    if (again) {
      synchronized (lock) {
        if (request.interrupted) {
          again = false;
        } else if (unsure && !pool.isComplete()) {
          untilComplete.add(request);
        } else {
          waiting.addFirst(request);
        }
      }
    }
    startNext();
    if (again) {
      return;
    }
    if (failure == null) {
      request.listener.ended(result);
    } else if (failure instanceof EngineFailureException) {
      request.listener.ended(crashed(failure));
    } else {
      request.listener.failed(failure);
    }
  }

  private static ExecutionResult crashed(Throwable failure) {
    var nothing = new CapturedOutput("", 0, false);
    return new ExecutionResult(
        Outcome.CRASHED,
        "the engine failed %d times: %s".formatted(ATTEMPTS, failure.getMessage()),
        Optional.empty(),
        0,
        List.of(),
        ResourceUsage.NONE,
        PhaseTimes.NONE,
        nothing,
        nothing);
  }
}
