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

  private enum State {
    RUNNING,
    FIRED,
    OVER
  }

  private final ScheduledExecutorService watchdog;
  private final Runnable softCancel;
  private Future<?> timer;
  private State state = State.RUNNING;

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
    if (state != State.OVER) {
      state = State.FIRED;
      softCancel.run();
    }
  }

  /** Ends the request now. */
  synchronized void expire() {
    if (state == State.RUNNING) {
      timer.cancel(false);
      timer = raiseAfter(Duration.ZERO);
    }
  }

  /** Whether the time is up. */
  synchronized boolean fired() {
    return state == State.FIRED;
  }

  /**
   * Stops the clock and tells whether the time was up. When this returns no exception is raised any
   * more, though one that was raised before may still be on its way.
   */
  synchronized boolean finish() {
    boolean fired = state == State.FIRED;
    state = State.OVER;
    timer.cancel(false);
    return fired;
  }
}
