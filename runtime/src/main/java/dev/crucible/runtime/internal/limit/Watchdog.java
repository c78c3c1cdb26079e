package dev.crucible.runtime.internal.limit;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that watches a context's requests. Every {@value #PERIOD_MILLIS} ms it runs the
 * callback of the current request, also after the callback has failed. It lives as long as the
 * context, since starting and ending a timer for each request costs more than many a request does.
 * Thread-safe.
 */
public final class Watchdog implements AutoCloseable {
  private static final long PERIOD_MILLIS = 10;

  private final ScheduledExecutorService thread;
  private volatile Runnable watched = () -> {};

  /**
   * Starts the thread.
   *
   * @param number the context's number, for the thread's name
   */
  public Watchdog(int number) {
    var executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              var made = new Thread(null, task, "crucible-watchdog-" + number);
              made.setDaemon(true);
              return made;
            });
    executor.setRemoveOnCancelPolicy(true);
    thread = executor;
    var _ =
        thread.scheduleWithFixedDelay(
            this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Returns the thread as an executor, which runs the delayed tasks of cancellations. */
  public ScheduledExecutorService thread() {
    return thread;
  }

  /**
   * Replaces the callback that runs periodically.
   *
   * @param look the callback, which runs in the watchdog's thread
   * @param early the time after which it runs once more, if that is less than the period
   */
  public void watch(Runnable look, Duration early) {
    watched = look;
    if (early.toMillis() < PERIOD_MILLIS) {
      var _ = thread.schedule(look, early.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Runs the callback. An exception that left this method would end all further looks. */
  private void look() {
    try {
      watched.run();
    } catch (Throwable e) {
      // A guest that fills the heap can make one look fail. The next one enforces the limits again.
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** Waits until the thread has ended its last callback; returns false if that takes longer. */
  public boolean awaitClosed(Duration longest) throws InterruptedException {
    return thread.awaitTermination(longest.toNanos(), TimeUnit.NANOSECONDS);
  }
}
