package dev.crucible.harness.report;

import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.SampleList;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Failing samples of a sub-step that share an execution.
 *
 * @param samples the samples, ordered by draw; at least one
 */
record FailureGroup(SampleList samples) {

  /** Returns the execution's key. */
  String execution() {
    return samples.getFirst().execution();
  }

  StepId step() {
    return samples.getFirst().draw().step();
  }

  Outcome outcome() {
    return samples.getFirst().outcome();
  }

  /** Returns the samples' indices, such as {@code sample 3} and {@code samples 0-4, 9}. */
  String draws() {
    var indices = new TreeSet<Integer>();
    samples.forEach(sample -> indices.add(sample.draw().index()));
    return (indices.size() == 1 ? "sample " : "samples ") + Formats.ranges(indices);
  }

  /**
   * Returns the groups of a run's failing samples, ordered by first draw. Samples that were not
   * judged are in none.
   */
  static List<FailureGroup> of(RunData run) {
    var groups = new ArrayList<FailureGroup>();
    int start = 0;
    for (List<ScoredSample> ofStep : run.samples().bySubStep().values()) {
      for (List<Integer> positions : failing(ofStep, start)) {
        groups.add(new FailureGroup(run.samples().at(positions)));
      }
      start += ofStep.size();
    }
    return groups;
  }

  /**
   * Returns the positions of failing samples by execution; {@code start} is the first sample's
   * position.
   */
  private static Collection<List<Integer>> failing(List<ScoredSample> samples, int start) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    int position = start;
    for (ScoredSample sample : samples) {
      if (sample.judged() && !sample.passed()) {
        groups.computeIfAbsent(sample.execution(), _ -> new ArrayList<>(1)).add(position);
      }
      position++;
    }
    return groups.values();
  }

  /**
   * Returns the groups in the order in which they get space on the page: the first group of every
   * sub-step and outcome, then the second ones, and so on.
   */
  static List<FailureGroup> inTurns(List<FailureGroup> groups) {
    record Kind(StepId step, Outcome outcome) {}
    Map<Kind, Deque<FailureGroup>> kinds = new LinkedHashMap<>();
    groups.forEach(group ->
        kinds
            .computeIfAbsent(new Kind(group.step(), group.outcome()), _ -> new ArrayDeque<>())
            .add(group));
    var turns = new ArrayList<FailureGroup>();
    while (!kinds.isEmpty()) {
      kinds.values().forEach(kind -> turns.add(kind.removeFirst()));
      kinds.values().removeIf(Deque::isEmpty);
    }
    return turns;
  }
}
