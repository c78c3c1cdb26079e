package dev.crucible.harness.generate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Semaphore;

/**
 * Keeps requests and tokens below so many a minute: in no minute, whenever it starts, do more
 * requests begin, or requests with more tokens, than may. Requests begin in the order in which they
 * came. Thread-safe.
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
   * @param requests requests a minute; 0 for as many as there are
   * @param tokens tokens a minute, of prompts and answers; 0 for as many as there are
   */
  public RateLimit(int requests, long tokens, Time time) {
    this.requests = requests;
    this.tokens = tokens;
    this.time = time;
    this.heldUntil = time.nanos();
  }

  /** A request's place in the minute. */
  final class Slot {
    private final long began;
    private long cost;

    private Slot(long began, long cost) {
      this.began = began;
      this.cost = cost;
    }

    /** Says what the request really cost, once that is known. */
    void settle(long tokensUsed) {
      synchronized (RateLimit.this) {
        cost = tokensUsed;
      }
    }
  }

  /**
   * Waits until a request may begin.
   *
   * @param expected the tokens that it may cost; a request that costs more than a minute's begins
   *     when no other weighs on the minute
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

  /** Lets no request begin for that long: the server asked to be left alone. */
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

  /** Until so many of the oldest have left that there is room; at the latest until all have. */
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
