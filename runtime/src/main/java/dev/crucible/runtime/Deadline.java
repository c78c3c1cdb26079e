package dev.crucible.runtime;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends one request when its time is up, by raising an exception in its thread, again and again
 * until it stops: a bare {@code except:} can swallow one.
 *
 * <p>Its own record, not the exception that the guest saw, decides whether the limit was met.
 */
final class Deadline {
  private static final Duration BETWEEN_RAISES = Duration.ofMillis(50);

  private final ScheduledExecutorService watchdog;
  private final Runnable softCancel;
  private Future<?> timer;
  private volatile boolean fired;
  private boolean over;

  private Deadline(ScheduledExecutorService watchdog, Duration limit, Runnable softCancel) {
    this.watchdog = watchdog;
    this.softCancel = softCancel;
    this.timer = raiseAfter(limit);
  }

  private Future<?> raiseAfter(Duration delay) {
    return watchdog.scheduleWithFixedDelay(
        this::raise, delay.toNanos(), BETWEEN_RAISES.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Starts the clock. {@code softCancel} is called in the watchdog's thread. */
  static Deadline start(ScheduledExecutorService watchdog, Duration limit, Runnable softCancel) {
    return new Deadline(watchdog, limit, softCancel);
  }

  private synchronized void raise() {
    if (!over) {
      fired = true;
      softCancel.run();
    }
  }

  /** Ends the request now. */
  void expire() {
    // Not under the lock when it has fired: the watchdog may hold it for as long as the guest is in
    // native code.
    if (!fired) {
      expireOnce();
    }
  }

  private synchronized void expireOnce() {
    if (!over && !fired) {
      timer.cancel(false);
      timer = raiseAfter(Duration.ZERO);
    }
  }

  /** Whether the time was up before the request was over. */
  boolean fired() {
    return fired;
  }

  /**
   * Stops the clock. When this returns no exception is raised any more, though one that was raised
   * before may still be on its way.
   */
  synchronized void finish() {
    over = true;
    timer.cancel(false);
  }
}
