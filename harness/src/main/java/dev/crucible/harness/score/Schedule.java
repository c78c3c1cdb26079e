package dev.crucible.harness.score;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In which order samples are scored where several are at a time: those expected to take longest
 * first, so that none of them runs alone at the end ("longest processing time first", Graham, SIAM
 * J. Appl. Math. 17, 1969). A sub-step of which nothing is known has its first sample before all
 * others, to be known. Samples of a sub-step stay together: what its tests need is warm.
 *
 * <p>Before all of them come a few that are expected to be quick: a run shows soon that it works.
 *
 * <p>Thread-safe.
 */
final class Schedule {
  /** How many quick samples go first at most. */
  private static final int MOST_QUICK = 4;

  private final Map<StepId, Deque<Draw>> waiting = new LinkedHashMap<>();
  private final Set<StepId> begun = new HashSet<>();
  private final ExpectedTimes times;
  private int quickOnes;

  /**
   * Schedules {@code draws}.
   *
   * @param parallel how many are scored at a time; so many quick ones come first, up to four, since
   *     of those taken together any may be the first to run
   */
  Schedule(List<Draw> draws, ExpectedTimes times, int parallel) {
    this.times = times;
    this.quickOnes = Math.min(parallel, MOST_QUICK);
    draws.forEach(draw -> waiting.computeIfAbsent(draw.step(), _ -> new ArrayDeque<>()).add(draw));
  }

  /** The sample to score next; empty when all have been taken. */
  synchronized Optional<Draw> next() {
    return (quickOnes-- > 0 ? quickest() : Optional.<StepId>empty())
        .or(this::slowest)
        .map(this::take);
  }

  /** Empty if nothing is known of any sub-step. */
  private Optional<StepId> quickest() {
    return waiting.keySet().stream()
        .filter(step -> times.of(step).isPresent())
        .min(Comparator.comparingDouble(step -> times.of(step).orElseThrow()));
  }

  private Optional<StepId> slowest() {
    StepId best = null;
    double longest = -1;
    for (StepId step : waiting.keySet()) {
      double expected = expected(step);
      if (expected > longest) {
        longest = expected;
        best = step;
      }
    }
    return Optional.ofNullable(best);
  }

  /** While the first sample of an unknown sub-step runs, others come before the second. */
  private double expected(StepId step) {
    return times.of(step).orElse(begun.contains(step) ? 0 : Double.POSITIVE_INFINITY);
  }

  private Draw take(StepId step) {
    begun.add(step);
    Deque<Draw> ofStep = waiting.get(step);
    Draw next = ofStep.poll();
    if (ofStep.isEmpty()) {
      waiting.remove(step);
    }
    return next;
  }
}
