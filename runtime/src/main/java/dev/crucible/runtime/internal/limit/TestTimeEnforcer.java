package dev.crucible.runtime.internal.limit;

import dev.crucible.runtime.internal.verdict.EndReason;
import java.time.Duration;
import java.util.Optional;

/**
 * The enforcement of the limit of time that each test of a request has, if it has one. The request
 * is cancelled if a test exceeds the limit when the {@link Watchdog} looks, or when it ends. Used
 * by the watchdog and by the request's guest thread.
 */
public final class TestTimeEnforcer {
  private final Optional<Duration> limit;
  private final Cancellation cancellation;
  private volatile Running running;

  private record Running(String test, Duration limit, long start) {}

  /**
   * Creates the enforcement for one request.
   *
   * @param limit the limit of each test; empty if there is none
   */
  public TestTimeEnforcer(Optional<Duration> limit, Cancellation cancellation) {
    this.limit = limit;
    this.cancellation = cancellation;
  }

  /** Starts measuring a test. */
  public void begin(String test) {
    limit.ifPresent(time -> running = new Running(test, time, System.nanoTime()));
  }

  /** Stops measuring the test, and cancels the request if the test took longer than its limit. */
  public void end() {
    Running ended = running;
    if (ended != null) {
      running = null;
      check(ended, System.nanoTime());
    }
  }

  /** Cancels the request if the test that runs now is over the limit. */
  void poll() {
    long now = System.nanoTime(); // Before the test is read, which must not have ended by then.
    Running current = running;
    if (current != null) {
      check(current, now);
    }
  }

  private void check(Running of, long now) {
    if (now - of.start > of.limit.toNanos()) {
      cancellation.cancel(new EndReason.TestTimeExceeded(of.test, of.limit));
    }
  }
}
