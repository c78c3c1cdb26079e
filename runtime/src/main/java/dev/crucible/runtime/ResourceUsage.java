package dev.crucible.runtime;

import java.time.Duration;

/**
 * What a request used.
 *
 * @param wallTime time from the first section's start to the verdict
 * @param cpuTime processor time of its threads
 * @param heapBytes the most that the Java heap was seen to grow by while it ran: live objects and
 *     some garbage
 * @param nativeBytes the most that native memory was seen to grow by while it ran
 */
public record ResourceUsage(Duration wallTime, Duration cpuTime, long heapBytes, long nativeBytes) {

  /** Of a request that did not get to run. */
  public static final ResourceUsage NONE = new ResourceUsage(Duration.ZERO, Duration.ZERO, 0, 0);
}
