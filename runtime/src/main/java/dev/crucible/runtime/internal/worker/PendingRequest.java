package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.internal.worker.protocol.MalformedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A request that a worker has. Its time counts from when it started to run: before, the worker may
 * have to make a context, which takes long on a busy machine and is not the sample's fault.
 * Thread-safe.
 */
final class PendingRequest {
  /** How long a worker may take to find a context for a request. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** A worker runs a request once, and once more after an error of the engine. */
  private static final int MOST_STARTS = 2;

  private final CompletableFuture<WorkerResponse> reply = new CompletableFuture<>();
  private final Duration longest;
  private final long latestStart = System.nanoTime() + LONGEST_WAIT.toNanos();
  private int starts;
  private long end;

  /**
   * @param longest how long it may run, and how long a worker may be silent before
   */
  PendingRequest(Duration longest) {
    this.longest = longest;
    this.end = System.nanoTime() + longest.toNanos();
  }

  /** Takes note that the request begins to run. */
  synchronized void started() throws MalformedException {
    starts++;
    if (starts > MOST_STARTS) {
      throw new MalformedException("a request that begins again and again");
    }
    end = System.nanoTime() + longest.toNanos();
  }

  /** Takes note that the worker lives, and has no context for it yet. */
  synchronized void queued() {
    if (starts == 0) {
      end = Math.min(System.nanoTime() + longest.toNanos(), latestStart);
    }
  }

  /** Whether the worker had no context for it, as long as a worker may take to make one. */
  synchronized boolean foundNoContext() {
    return starts == 0 && System.nanoTime() >= latestStart;
  }

  private synchronized long nanosLeft() {
    return end - System.nanoTime();
  }

  void complete(WorkerResponse answer) {
    reply.complete(answer);
  }

  /**
   * Waits for the reply as long as the request may take.
   *
   * @throws TimeoutException when its time is over
   */
  WorkerResponse await() throws InterruptedException, TimeoutException {
    while (true) {
      try {
        return reply.get(nanosLeft(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        if (nanosLeft() <= 0) {
          throw e;
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException("a reply is never exceptional", e);
      }
    }
  }
}
