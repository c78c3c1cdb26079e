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
 * Keeps a quick run under five minutes: a group has its share of what is left, a case begins only
 * when it is expected to end in that, and what still runs at the end is ended.
 *
 * <p>Not thread-safe.
 */
final class QuickTime implements AutoCloseable {
  /** Half a minute less than five minutes: the program starts before, and reports after. */
  static final Duration TOTAL = Duration.ofSeconds(270);

  private final List<BenchGroup> groups;
  private final long end;
  private final Map<BenchGroup, Long> groupEnds = new EnumMap<>(BenchGroup.class);
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private final Map<String, Duration> longest = new HashMap<>();

  /**
   * Ends what runs when the time is up.
   *
   * @param groups what will run, in this order
   * @param began when the preparation began, by {@link System#nanoTime()}
   */
  QuickTime(List<BenchGroup> groups, long began) {
    this.groups = List.copyOf(groups);
    end = began + TOTAL.toNanos();
    long left = Math.max(0, end - System.nanoTime());
    var _ = watch.schedule(QuickTime::endChildren, left, TimeUnit.NANOSECONDS);
  }

  /** About how long a group takes when {@code groups} run. */
  static Duration share(BenchGroup group, List<BenchGroup> groups) {
    int all = groups.stream().mapToInt(BenchGroup::quickShare).sum();
    return TOTAL.multipliedBy(group.quickShare()).dividedBy(all);
  }

  /** Whether there is time for a case. */
  boolean hasTimeFor(BenchCase one) {
    Duration estimate = one.pace().estimate();
    Duration seen = longest.getOrDefault(one.className(), Duration.ZERO);
    Duration expected = seen.compareTo(estimate) > 0 ? seen : estimate;
    long groupEnd = groupEnds.computeIfAbsent(one.group(), this::endOf);
    return System.nanoTime() + expected.toNanos() < groupEnd;
  }

  /** Whether cases that still ran have been ended. */
  boolean isOver() {
    return System.nanoTime() >= end;
  }

  /** Learns from a case that has run: others of its class take as long, but each peer its own. */
  void took(BenchCase one, Duration time) {
    if (one.group() != BenchGroup.PEERS) {
      longest.merge(one.className(), time, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
  }

  /** Time that the groups before did not use is shared by those that follow. */
  private long endOf(BenchGroup group) {
    List<BenchGroup> following = groups.subList(groups.indexOf(group), groups.size());
    int all = following.stream().mapToInt(BenchGroup::quickShare).sum();
    long now = System.nanoTime();
    return now + (end - now) / all * group.quickShare();
  }

  /** The JVMs that benchmarks run in, and their peers: the runner takes it for a failure. */
  private static void endChildren() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
