package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order in which samples are scored in parallel: the longest expected time first, so that no
 * long sample runs alone at the end ("longest processing time first", Graham, SIAM J. Appl. Math.
 * 17, 1969). Sub-steps without history run one sample before all others, so that their time is
 * known. Samples of a sub-step stay together, so that contexts which its tests have warmed are used
 * again.
 *
 * <p>A few samples that are expected to be quick come before all of them, so that the first results
 * appear soon.
 *
 * <p>Thread-safe.
 */
final class Schedule {
  /** The largest number of quick samples at the start. */
  private static final int MOST_QUICK = 4;

  /**
   * A sub-step with samples to score. The order is that in which sub-steps are scored.
   *
   * @param seconds the expected seconds of a sample
   * @param number the sub-step's place among all, which decides between equal times
   */
  private record Entry(double seconds, int number, StepId step) implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparingDouble(Entry::seconds).reversed().thenComparingInt(Entry::number);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<StepId, Deque<Draw>> waiting = new LinkedHashMap<>();
  private final Map<StepId, Entry> entries = new HashMap<>();
  private final NavigableSet<Entry> order = new TreeSet<>();
  private final Set<StepId> begun = new HashSet<>();
  private final ExpectedTimes times;
  private int quickOnes;

  /**
   * Schedules {@code draws}.
   *
   * @param parallel the number of samples scored at a time, from 1. As many quick samples come
   *     first, up to 4: any of the first ones that are taken together may be the first to run
   */
  Schedule(List<Draw> draws, ExpectedTimes times, int parallel) {
    this.times = times;
    this.quickOnes = Math.min(parallel, MOST_QUICK);
    draws.forEach(draw -> waiting.computeIfAbsent(draw.step(), _ -> new ArrayDeque<>()).add(draw));
    waiting.keySet().forEach(step -> add(new Entry(expected(step), entries.size(), step)));
  }

  private void add(Entry entry) {
    entries.put(entry.step(), entry);
    order.add(entry);
  }

  /** Removes and returns the sample to score next; empty if all have been taken. */
  synchronized Optional<Draw> next() {
    times.takeChanged().forEach(this::reorder);
    return (quickOnes-- > 0 ? quickest() : Optional.<StepId>empty())
        .or(this::slowest)
        .map(this::take);
  }

  /** Returns the sub-step with the shortest expected time; empty if none has a history. */
  private Optional<StepId> quickest() {
    return waiting.keySet().stream()
        .filter(step -> times.of(step).isPresent())
        .min(Comparator.comparingDouble(step -> times.of(step).orElseThrow()));
  }

  private Optional<StepId> slowest() {
    return order.isEmpty() ? Optional.empty() : Optional.of(order.first().step());
  }

  /** Moves a sub-step to the place that its expected time now has, if it has samples to score. */
  private void reorder(StepId step) {
    Entry before = entries.get(step);
    if (before != null) {
      order.remove(before);
      add(new Entry(expected(step), before.number(), step));
    }
  }

  /**
   * Returns the expected seconds. While the first sample of a sub-step without history runs, the
   * value is 0, so that other sub-steps come before its second sample.
   */
  private double expected(StepId step) {
    return times.of(step).orElse(begun.contains(step) ? 0 : Double.POSITIVE_INFINITY);
  }

  private Draw take(StepId step) {
    begun.add(step);
    Deque<Draw> ofStep = waiting.get(step);
    Draw next = ofStep.poll();
    if (ofStep.isEmpty()) {
      waiting.remove(step);
      order.remove(entries.remove(step));
    } else {
      reorder(step);
    }
    return next;
  }
}
