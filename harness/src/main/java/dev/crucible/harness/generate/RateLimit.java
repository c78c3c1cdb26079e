package dev.crucible.harness.generate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Semaphore;

/**
 * A limit on requests and tokens per minute. In any period of one minute, the requests that begin
 * exceed neither limit. Requests begin in the order of their arrival. Thread-safe.
 */
public final class RateLimit {

  private static final long WINDOW = Duration.ofMinutes(1).toNanos();

  private final int requests;
  private final long tokens;
  private final Time time;
  private final Semaphore turn = new Semaphore(1, true);
  private final Deque<Slot> slots = new ArrayDeque<>();
  private long heldUntil;

  /**
   * Creates a limit.
   *
   * @param requests the maximum number of requests per minute; 0: unlimited
   * @param tokens the maximum number of tokens per minute, in prompts and answers; 0: unlimited
   * @param time the clock
   */
  public RateLimit(int requests, long tokens, Time time) {
    this.requests = requests;
    this.tokens = tokens;
    this.time = time;
    this.heldUntil = time.nanos();
  }

  /** A request that counts toward the limits for one minute. */
  final class Slot {
    private final long began;
    private long cost;

    private Slot(long began, long cost) {
      this.began = began;
      this.cost = cost;
    }

    /** Sets the actual cost of the request, in tokens. */
    void settle(long tokensUsed) {
      synchronized (RateLimit.this) {
        cost = tokensUsed;
      }
    }
  }

  /**
   * Waits until a request may begin.
   *
   * @param expected the expected cost of the request, in tokens. A request that costs more than the
   *     limit begins when no other request counts toward it
   */
  Slot begin(long expected) throws InterruptedException {
    turn.acquire();
    try {
      while (true) {
        long wait;
        synchronized (this) {
          long now = time.nanos();
          wait = untilFree(now, expected);
          if (wait <= 0) {
            return slot(now, expected);
          }
        }
        time.sleep(Duration.ofNanos(wait));
      }
    } finally {
      turn.release();
    }
  }

  /** Prevents requests from beginning for {@code duration}, because a server asked for it. */
  synchronized void hold(Duration duration) {
    long until = time.nanos() + duration.toNanos();
    heldUntil = until - heldUntil > 0 ? until : heldUntil;
  }

  private Slot slot(long now, long expected) {
    var slot = new Slot(now, expected);
    if (requests > 0 || tokens > 0) {
      slots.add(slot);
    }
    return slot;
  }

  private long untilFree(long now, long expected) {
    while (!slots.isEmpty() && now - slots.getFirst().began >= WINDOW) {
      slots.removeFirst();
    }
    return Math.max(heldUntil - now, Math.max(untilRequest(now), untilTokens(now, expected)));
  }

  private long untilRequest(long now) {
    return requests > 0 && slots.size() >= requests ? leaves(slots.getFirst(), now) : 0;
  }

  /**
   * Returns the nanoseconds until enough of the oldest requests no longer count to make room; at
   * most until none counts.
   */
  private long untilTokens(long now, long expected) {
    long used = slots.stream().mapToLong(slot -> slot.cost).sum();
    long wait = 0;
    Iterator<Slot> oldest = slots.iterator();
    while (tokens > 0 && used > 0 && used + expected > tokens && oldest.hasNext()) {
      Slot slot = oldest.next();
      used -= slot.cost;
      wait = leaves(slot, now);
    }
    return wait;
  }

  private static long leaves(Slot slot, long now) {
    return slot.began + WINDOW - now;
  }
}
