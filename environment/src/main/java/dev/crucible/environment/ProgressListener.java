package dev.crucible.environment;

import java.time.Duration;

/**
 * A listener for the progress of making an environment. Stages can overlap, and calls can come from
 * several threads, but never two at the same time. An implementation must return quickly.
 */
public interface ProgressListener {

  /** Reports that a stage started. */
  default void started(Stage stage) {}

  /** Reports that a running stage has completed {@code done} of {@code total} steps. */
  default void progressed(Stage stage, int done, int total) {}

  /** Reports that a stage finished without an error. */
  default void finished(Stage stage, Duration took) {}

  /**
   * Reports that the work is waiting for another thread or process.
   *
   * @param reason a sentence that says what the work waits for
   */
  default void waiting(String reason) {}

  /** Returns a listener that ignores all events. */
  static ProgressListener silent() {
    return new ProgressListener() {};
  }
}
