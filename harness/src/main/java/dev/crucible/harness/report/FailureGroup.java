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
 * Failing samples that share an execution.
 *
 * @param samples the samples, ordered by draw
 */
record FailureGroup(SampleList samples) {

  /** The execution's key. */
  String execution() {
    return samples.getFirst().execution();
  }

  StepId step() {
    return samples.getFirst().draw().step();
  }

  Outcome outcome() {
    return samples.getFirst().outcome();
  }

  /** The samples' indices, such as {@code sample 3} and {@code samples 0-4, 9}. */
  String draws() {
    var indices = new TreeSet<Integer>();
    samples.forEach(sample -> indices.add(sample.draw().index()));
    return (indices.size() == 1 ? "sample " : "samples ") + Formats.ranges(indices);
  }

  /** The run's failing samples, those not judged left aside, in order of their first draw. */
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

  /** Positions of failing samples, by execution; {@code start} is the first sample's. */
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
   * The same groups in the order in which they get space: the first of every sub-step and outcome,
   * then their second ones, and so on.
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
