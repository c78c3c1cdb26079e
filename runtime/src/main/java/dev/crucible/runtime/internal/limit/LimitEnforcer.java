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
 * The enforcement of a running request's limits of time, memory and recursion. The request is
 * cancelled if it exceeds a limit when the {@link Watchdog} looks. Used by the watchdog and by the
 * request's guest thread.
 */
public final class LimitEnforcer {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ExecutionLimits limits;
  private final Cancellation cancellation;
  private final GuestThreads threads;
  private final TestTimeEnforcer tests;
  private final MemoryLimitEnforcer memory;
  private final long start = System.nanoTime();
  private final long cpuAtStart;
  private final Map<Long, Long> cpuOfOthers = new HashMap<>();
  private boolean over;

  /**
   * Starts to measure a request, from now on.
   *
   * @param threads the threads of the context in which the request runs
   * @param tests the enforcement of the limit of each test
   * @param heapWarm bytes of the heap in use when the context was warm
   */
  public LimitEnforcer(
      ExecutionLimits limits,
      Cancellation cancellation,
      GuestThreads threads,
      TestTimeEnforcer tests,
      long heapWarm) {
    this.limits = limits;
    this.cancellation = cancellation;
    this.threads = threads;
    this.tests = tests;
    this.memory = new MemoryLimitEnforcer(limits, cancellation, heapWarm);
    this.cpuAtStart = THREADS.getThreadCpuTime(threads.own().threadId());
  }

  /** Cancels the request if it is over a limit. Has no effect once {@link #stop} was called. */
  public synchronized void poll() {
    if (over) {
      return;
    }
    if (System.nanoTime() - start > limits.wallTime().toNanos()) {
      cancellation.cancel(new EndReason.WallTimeExceeded(limits.wallTime()));
    }
    tests.poll();
    if (cpuNanos() > limits.cpuTime().toNanos()) {
      cancellation.cancel(new EndReason.CpuTimeExceeded(limits.cpuTime()));
    }
    memory.poll();
    limitDepth(threads.own());
    threads.startedByGuest().forEach(this::limitDepth);
  }

  private void limitDepth(Thread thread) {
    // Not while the thread sleeps: the action that looks at its stack would restart its sleep.
    if (thread.getState() == Thread.State.RUNNABLE) {
      threads.limitDepth(thread, limits.recursionDepth());
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

  /** Stops the enforcement. */
  public synchronized void stop() {
    over = true;
  }

  /**
   * Stops the enforcement when the request has ended, and measures its native memory once more if
   * that was over the limit.
   */
  public synchronized void finish() throws InterruptedException {
    stop();
    memory.finish();
  }

  /** Returns the resources that were used since the start. */
  public ResourceUsage usage() {
    return new ResourceUsage(
        Duration.ofNanos(System.nanoTime() - start),
        Duration.ofNanos(cpuNanos()),
        memory.heapGrowth(),
        memory.nativeGrowth());
  }
}
