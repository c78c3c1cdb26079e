package dev.crucible.runtime.internal.limit;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that holds a context's requests to their limits: looks at the one that runs every few
 * milliseconds. It runs as long as the context, since to start and end a timer for each request
 * costs more than many a request does.
 */
public final class Watchdog implements AutoCloseable {
  private static final long PERIOD_MILLIS = 10;

  private final ScheduledExecutorService thread;
  private volatile Runnable watched = () -> {};

  /**
   * Starts to look.
   *
   * @param number the context's, for the thread's name
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

  /** Runs delayed tasks of requests that are being ended. */
  public ScheduledExecutorService thread() {
    return thread;
  }

  /**
   * From now on has {@code look} run every few milliseconds, in the place of what was given before.
   *
   * @param early when to run it once more, if that is sooner
   */
  public void watch(Runnable look, Duration early) {
    watched = look;
    if (early.toMillis() < PERIOD_MILLIS) {
      var _ = thread.schedule(look, early.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private void look() {
    watched.run();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
