package dev.crucible.runtime;

import java.time.Duration;

/**
 * The resources that a request used. Memory is that of the whole process, sampled while the request
 * ran: requests that run at the same time in one process are not told apart. Immutable.
 *
 * @param wallTime the time from the start of the first section to the verdict
 * @param cpuTime the processor time of the request's threads
 * @param heapBytes the largest observed growth of the Java heap, in bytes: live objects and some
 *     garbage
 * @param nativeBytes the largest observed growth of native memory, in bytes
 * @since 0.1
 */
public record ResourceUsage(Duration wallTime, Duration cpuTime, long heapBytes, long nativeBytes) {

  /** The usage of a request that did not run. */
  public static final ResourceUsage NONE = new ResourceUsage(Duration.ZERO, Duration.ZERO, 0, 0);
}
