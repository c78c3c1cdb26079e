package dev.crucible.runtime.internal.limit;

import dev.crucible.runtime.Outcome;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ends one request early, for the first reason that is given, by raising an exception in its
 * threads, again and again until it stops: a bare {@code except:} can swallow one.
 *
 * <p>Its record, not the exception that the guest saw, decides the outcome. Thread-safe.
 */
public final class Cancellation {
  private static final long BETWEEN_RAISES_MILLIS = 5;
  private static final int RAISES_BEFORE_INSISTING = 40;

  /**
   * Why a request ended.
   *
   * @param outcome the outcome that this makes
   * @param detail one sentence
   */
  public record Reason(Outcome outcome, String detail) {}

  private final ScheduledExecutorService watchdog;
  private final SoftCancel softCancel;
  private final Runnable whenHopeless;
  private final Duration grace;
  private boolean hopeless;
  private volatile Reason reason;
  private Future<?> raising;
  private Future<?> givingUp;
  private volatile boolean over;
  private int raises;

  /** Raises an exception in the request's threads. */
  public interface SoftCancel {

    /**
     * Raises it, unless the request is over by then.
     *
     * @param insisting whether it is to be raised anew each time that it is handled
     */
    void raise(BooleanSupplier running, boolean insisting);
  }

  /**
   * {@code softCancel} is called in the watchdog's thread.
   *
   * @param whenHopeless called once if a request that was ended does not stop
   * @param grace how long a request may take to stop before it is hopeless
   */
  public Cancellation(
      ScheduledExecutorService watchdog,
      SoftCancel softCancel,
      Runnable whenHopeless,
      Duration grace) {
    this.watchdog = watchdog;
    this.softCancel = softCancel;
    this.whenHopeless = whenHopeless;
    this.grace = grace;
  }

  /** Ends the request now, unless it is over or already ending. */
  public synchronized void end(Outcome outcome, String detail) {
    if (over || reason != null) {
      return;
    }
    reason = new Reason(outcome, detail);
    raising =
        watchdog.scheduleWithFixedDelay(
            this::raise, 0, BETWEEN_RAISES_MILLIS, TimeUnit.MILLISECONDS);
    givingUp = watchdog.schedule(this::giveUp, grace.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Waits no longer for a request that is ending, and not over, to stop by itself. */
  void giveUp() {
    if (becomesHopeless()) {
      whenHopeless.run(); // Not under the lock: it takes others.
    }
  }

  private synchronized boolean becomesHopeless() {
    boolean becomes = reason != null && !over && !hopeless;
    hopeless |= becomes;
    return becomes;
  }

  private synchronized void raise() {
    if (!over) {
      softCancel.raise(this::running, raises++ >= RAISES_BEFORE_INSISTING);
    }
  }

  private boolean running() {
    return !over;
  }

  /** Why the request was ended early; null when it was not. */
  public Reason reason() {
    return reason;
  }

  /**
   * The request is over. When this returns no exception is raised any more, though one that was
   * raised before may still be on its way.
   */
  public synchronized void finish() {
    over = true;
    if (raising != null) {
      raising.cancel(false);
      givingUp.cancel(false);
    }
  }
}
