package dev.crucible.runtime.internal.worker;

import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.internal.worker.protocol.MalformedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A request that was sent to a worker and has no response yet. Its time counts from its start:
 * before, the worker may have to create a context, which takes long on a busy machine and is not
 * the sample's fault. Thread-safe.
 */
final class PendingRequest {
  /** Longest time that a worker may take to have a context for a request. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /**
   * The most often that a worker may start a request: again if it needs NumPy and its context has
   * none, and again if it ran out of memory while other contexts were being made.
   */
  private static final int MOST_STARTS = 3;

  private final CompletableFuture<WorkerResponse> reply = new CompletableFuture<>();
  private final int sections;
  private final Duration longest;
  private final long latestStart = System.nanoTime() + LONGEST_WAIT.toNanos();
  private int starts;
  private long end;

  /**
   * Creates a request, whose time begins now.
   *
   * @param sections the number of its sections
   * @param longest how long the request may run, and how long the worker may send nothing about it
   *     before
   */
  PendingRequest(int sections, Duration longest) {
    this.sections = sections;
    this.longest = longest;
    this.end = System.nanoTime() + longest.toNanos();
  }

  /**
   * Notes that the request has started to run; its time begins again.
   *
   * @throws MalformedException if the worker reports more starts than a request can have
   */
  synchronized void started() throws MalformedException {
    starts++;
    if (starts > MOST_STARTS) {
      throw new MalformedException("a request that begins again and again");
    }
    end = System.nanoTime() + longest.toNanos();
  }

  /** Notes that the worker lives and has no context for the request yet. */
  synchronized void queued() {
    if (starts == 0) {
      end = Math.min(System.nanoTime() + longest.toNanos(), latestStart);
    }
  }

  /** Returns true if the worker had no context for the request within {@link #LONGEST_WAIT}. */
  synchronized boolean foundNoContext() {
    return starts == 0 && System.nanoTime() >= latestStart;
  }

  private synchronized long nanosLeft() {
    return end - System.nanoTime();
  }

  /**
   * Checks that a result is one that the request can have.
   *
   * @throws MalformedException if the result is about sections that the request does not have
   */
  void check(ExecutionResult result) throws MalformedException {
    List<Integer> failed = result.failedSections();
    if (result.sectionsRun() > sections
        || failed.size() > sections
        || failed.stream().anyMatch(section -> section >= sections)) {
      throw new MalformedException("a result of more than %d sections".formatted(sections));
    }
  }

  /** Completes the request with a response; the first one counts. */
  void complete(WorkerResponse answer) {
    reply.complete(answer);
  }

  /**
   * Waits for the response as long as the request may take.
   *
   * @throws TimeoutException if the request's time is over
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
