package dev.crucible.jmh.bench;

import dev.crucible.jmh.result.BenchGroup;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The time limit of a quick run, less than five minutes. Each group gets a share of the remaining
 * time. A case starts only if it is expected to finish within the share of its group, and cases
 * that still run at the end are killed.
 *
 * <p>Not thread-safe.
 */
final class QuickTime implements AutoCloseable {
  /**
   * The time for the benchmarks: half a minute less than five minutes, for the start of the program
   * and for the report.
   */
  static final Duration TOTAL = Duration.ofSeconds(270);

  private final List<BenchGroup> groups;
  private final long end;
  private final Map<BenchGroup, Long> groupEnds = new EnumMap<>(BenchGroup.class);
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private final Map<String, Duration> longest = new HashMap<>();

  /**
   * Creates a limit, and schedules the termination of the processes that still run when it is
   * reached.
   *
   * @param groups the groups that will run, in this order
   * @param began the start of the preparation, by {@link System#nanoTime()}
   */
  QuickTime(List<BenchGroup> groups, long began) {
    this.groups = List.copyOf(groups);
    end = began + TOTAL.toNanos();
    long left = Math.max(0, end - System.nanoTime());
    var _ = watch.schedule(QuickTime::endChildren, left, TimeUnit.NANOSECONDS);
  }

  /** Returns the approximate duration of a group in a run of {@code groups}. */
  static Duration share(BenchGroup group, List<BenchGroup> groups) {
    int all = groups.stream().mapToInt(BenchGroup::quickShare).sum();
    return TOTAL.multipliedBy(group.quickShare()).dividedBy(all);
  }

  /** Returns true if there is time for a case. */
  boolean hasTimeFor(BenchCase one) {
    Duration estimate = one.pace().estimate();
    Duration seen = longest.getOrDefault(one.className(), Duration.ZERO);
    Duration expected = seen.compareTo(estimate) > 0 ? seen : estimate;
    long groupEnd = groupEnds.computeIfAbsent(one.group(), this::endOf);
    return System.nanoTime() + expected.toNanos() < groupEnd;
  }

  /** Returns true if the limit is reached and running cases were killed. */
  boolean isOver() {
    return System.nanoTime() >= end;
  }

  /**
   * Records the duration of a case, as an estimate for other cases of its class. Durations of peers
   * are not recorded, because each peer is different.
   */
  void took(BenchCase one, Duration time) {
    if (one.group() != BenchGroup.PEERS) {
      longest.merge(one.className(), time, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
  }

  /**
   * Returns the end of a group's share. Time that earlier groups did not use is shared by the
   * following ones.
   */
  private long endOf(BenchGroup group) {
    List<BenchGroup> following = groups.subList(groups.indexOf(group), groups.size());
    int all = following.stream().mapToInt(BenchGroup::quickShare).sum();
    long now = System.nanoTime();
    return now + (end - now) / all * group.quickShare();
  }

  /**
   * Kills the JVMs of the benchmarks and the processes of the peers. The runner treats that as a
   * failure.
   */
  private static void endChildren() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
