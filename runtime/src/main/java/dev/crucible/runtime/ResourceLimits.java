package dev.crucible.runtime;

import java.time.Duration;

/**
 * What a request may use.
 *
 * @param wallTime wall-clock time for all sections together
 * @param outputBytes bytes kept of stdout and of stderr, each; what is written beyond is counted
 *     and dropped
 */
public record ResourceLimits(Duration wallTime, int outputBytes) {

  /** One minute, and 64 KiB of each output stream. */
  public static final ResourceLimits DEFAULT = new ResourceLimits(Duration.ofMinutes(1), 64 * 1024);

  public ResourceLimits {
    if (!wallTime.isPositive()) {
      throw new IllegalArgumentException("wallTime must be positive, not " + wallTime);
    }
    if (outputBytes < 0) {
      throw new IllegalArgumentException("outputBytes must not be negative: " + outputBytes);
    }
  }

  /** These limits with another wall-clock time. */
  public ResourceLimits withWallTime(Duration limit) {
    return new ResourceLimits(limit, outputBytes);
  }

  /** These limits with another number of bytes kept of each output stream. */
  public ResourceLimits withOutputBytes(int bytes) {
    return new ResourceLimits(wallTime, bytes);
  }
}
