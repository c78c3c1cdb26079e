package dev.crucible.runtime.internal.limit;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.internal.graalpy.GuestThreads;
import dev.crucible.runtime.internal.verdict.EndReason;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds a running request to its limits of time, memory and recursion: ends it if one is exceeded
 * when the {@link Watchdog} looks.
 */
public final class LimitEnforcer {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ExecutionLimits limits;
  private final Cancellation cancellation;
  private final GuestThreads threads;
  private final MemoryLimitEnforcer memory;
  private final long start = System.nanoTime();
  private final long cpuAtStart;
  private final Map<Long, Long> cpuOfOthers = new HashMap<>();
  private boolean over;

  /**
   * Measures from now on a request that runs in the context of {@code threads}.
   *
   * @param heapWarm bytes of the heap in use when the context was warm
   */
  public LimitEnforcer(
      ExecutionLimits limits, Cancellation cancellation, GuestThreads threads, long heapWarm) {
    this.limits = limits;
    this.cancellation = cancellation;
    this.threads = threads;
    this.memory = new MemoryLimitEnforcer(limits, cancellation, heapWarm);
    this.cpuAtStart = THREADS.getThreadCpuTime(threads.own().threadId());
  }

  /** Ends the request if it is over a limit. */
  public synchronized void poll() {
    if (over) {
      return;
    }
    if (System.nanoTime() - start > limits.wallTime().toNanos()) {
      cancellation.cancel(new EndReason.WallTimeExceeded(limits.wallTime()));
    }
    if (cpuNanos() > limits.cpuTime().toNanos()) {
      cancellation.cancel(new EndReason.CpuTimeExceeded(limits.cpuTime()));
    }
    memory.poll();
    // Not while it sleeps: looking at it would start its sleep anew.
    if (threads.own().getState() == Thread.State.RUNNABLE) {
      threads.limitDepth(threads.own(), limits.recursionDepth());
    }
  }

  private synchronized long cpuNanos() {
    if (!threads.anyStarted()) {
      return THREADS.getThreadCpuTime(threads.own().threadId()) - cpuAtStart;
    }
    for (Thread thread : threads.startedByGuest()) {
      cpuOfOthers.merge(thread.threadId(), THREADS.getThreadCpuTime(thread.threadId()), Math::max);
    }
    long others = cpuOfOthers.values().stream().mapToLong(Long::longValue).sum();
    return THREADS.getThreadCpuTime(threads.own().threadId()) - cpuAtStart + others;
  }

  /** Stops watching. */
  public synchronized void stop() {
    over = true;
  }

  /** Looks a last time, when the request is over. */
  public synchronized void finish() throws InterruptedException {
    stop();
    memory.finish();
  }

  /** What was used since the start. */
  public ResourceUsage usage() {
    return new ResourceUsage(
        Duration.ofNanos(System.nanoTime() - start),
        Duration.ofNanos(cpuNanos()),
        memory.heapGrowth(),
        memory.nativeGrowth());
  }
}
