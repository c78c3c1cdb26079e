package dev.crucible.environment;

import java.time.Duration;

/**
 * Hears how the making of an environment goes on. Stages can overlap, and calls can come from
 * several threads, though never two at the same time. A listener must return quickly.
 */
public interface ProgressListener {

  /** A stage began. */
  default void started(Stage stage) {}

  /** A running stage did {@code done} of {@code total} steps. */
  default void progressed(Stage stage, int done, int total) {}

  /** A stage ended well. */
  default void finished(Stage stage, Duration took) {}

  /** The work stands still until something outside is over; {@code reason} is a sentence. */
  default void waiting(String reason) {}

  /** A listener that ignores everything. */
  static ProgressListener silent() {
    return new ProgressListener() {};
  }
}
