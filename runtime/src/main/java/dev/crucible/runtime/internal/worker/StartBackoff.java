package dev.crucible.runtime.internal.worker;

import java.time.Duration;
import java.util.Optional;

/**
 * When workers may be started: after {@value #FAILURES} consecutive failures only after a pause,
 * which doubles as long as starts fail. Not thread-safe.
 */
final class StartBackoff {
  private static final int FAILURES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private int failures;
  private Duration pause = FIRST_PAUSE;
  private boolean pausing;

  /** Returns true if a worker may be started that no request is waiting for. */
  boolean allowsStarts() {
    return failures < FAILURES;
  }

  /** Notes that a worker has started. */
  void started() {
    failures = 0;
    pause = FIRST_PAUSE;
  }

  /** Notes that a worker that had started has ended, so that it is replaced at once. */
  void ended() {
    failures = 0;
  }

  /**
   * Notes that a worker has not started.
   *
   * @return the pause that begins now, after which {@link #resume} is to be called; empty if starts
   *     are allowed, or a pause has begun before
   */
  Optional<Duration> failed() {
    failures++;
    if (allowsStarts() || pausing) {
      return Optional.empty();
    }
    pausing = true;
    Duration now = pause;
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    return Optional.of(now);
  }

  /** Ends a pause: starts are allowed until one fails. */
  void resume() {
    pausing = false;
    failures = FAILURES - 1;
  }
}
