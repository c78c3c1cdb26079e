package dev.crucible.runtime.internal.limit;

import dev.crucible.runtime.internal.verdict.EndReason;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The cancellation of one request, for the first reason that is given. An exception is raised in
 * the request's threads again and again until the request stops, because a bare {@code except:} can
 * swallow one.
 *
 * <p>The recorded reason decides the outcome, and not the exception that the guest saw.
 * Thread-safe.
 */
public final class Cancellation {
  private static final long BETWEEN_RAISES_MILLIS = 5;
  private static final int RAISES_BEFORE_PERSISTENT = 40;

  private final ScheduledExecutorService watchdog;
  private final Interrupter interrupter;
  private final Runnable whenUnresponsive;
  private final Duration grace;
  private boolean unresponsive;
  private volatile EndReason reason;
  private Future<?> raising;
  private Future<?> abandoning;
  private volatile boolean complete;
  private int raises;

  /** Raises an exception in the request's threads. */
  public interface Interrupter {

    /**
     * Raises the exception, unless the request has ended by then.
     *
     * @param stillRunning returns false once the request has ended
     * @param persistent if true, the exception is raised again whenever guest code catches it
     */
    void interrupt(BooleanSupplier stillRunning, boolean persistent);
  }

  /**
   * Creates the cancellation of a request that begins to run.
   *
   * @param watchdog calls {@code interrupter} and {@code whenUnresponsive} in its thread
   * @param whenUnresponsive called at most once, if the request was cancelled and does not stop
   * @param grace how long a cancelled request may take to stop
   */
  public Cancellation(
      ScheduledExecutorService watchdog,
      Interrupter interrupter,
      Runnable whenUnresponsive,
      Duration grace) {
    this.watchdog = watchdog;
    this.interrupter = interrupter;
    this.whenUnresponsive = whenUnresponsive;
    this.grace = grace;
  }

  /** Cancels the request, unless it has completed or is being cancelled already. */
  public synchronized void cancel(EndReason why) {
    if (complete || reason != null) {
      return;
    }
    // The reason comes last: a full heap can keep tasks from being scheduled, and the next call
    // tries again. Without a reason, the first task has no effect.
    abandoning = watchdog.schedule(this::abandon, grace.toNanos(), TimeUnit.NANOSECONDS);
    raising =
        watchdog.scheduleWithFixedDelay(
            this::raise, 0, BETWEEN_RAISES_MILLIS, TimeUnit.MILLISECONDS);
    reason = why;
  }

  /** Stops waiting for the request, if it was cancelled and has not completed. */
  public void abandon() {
    if (becomesUnresponsive()) {
      whenUnresponsive.run(); // Not under the lock, because the callback takes others.
    }
  }

  private synchronized boolean becomesUnresponsive() {
    boolean becomes = reason != null && !complete && !unresponsive;
    unresponsive |= becomes;
    return becomes;
  }

  private synchronized void raise() {
    if (!complete) {
      interrupter.interrupt(this::isRunning, raises++ >= RAISES_BEFORE_PERSISTENT);
    }
  }

  private boolean isRunning() {
    return !complete;
  }

  /** Returns why the request was cancelled, or null if it was not. */
  public EndReason reason() {
    return reason;
  }

  /**
   * Notes that the request has ended. No exception is raised after this method returns, though one
   * that was raised before may still be on its way to the guest.
   */
  public synchronized void complete() {
    complete = true;
    if (raising != null) {
      raising.cancel(false);
      abandoning.cancel(false);
    }
  }
}
