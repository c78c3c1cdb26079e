package dev.crucible.harness.metric;

import dev.crucible.harness.store.ScoredSample;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The samples of a problem, by index: each with what its sub-steps came to. Merges the sub-steps'
 * results, which are ordered by index, so that it holds one sample at a time.
 */
final class ProblemSamples implements Iterator<List<ScoredSample>> {
  private final List<List<ScoredSample>> subSteps;

  /** Which result of each sub-step comes next. */
  private final int[] next;

  /** The problem's {@code subSteps}, each with its results in the order of their indices. */
  ProblemSamples(List<List<ScoredSample>> subSteps) {
    this.subSteps = subSteps;
    this.next = new int[subSteps.size()];
  }

  @Override
  public boolean hasNext() {
    for (int i = 0; i < next.length; i++) {
      if (next[i] < subSteps.get(i).size()) {
        return true;
      }
    }
    return false;
  }

  /** Returns what the sub-steps that have the next index came to. */
  @Override
  public List<ScoredSample> next() {
    List<ScoredSample> heads = new ArrayList<>(next.length);
    int index = Integer.MAX_VALUE;
    for (int i = 0; i < next.length; i++) {
      List<ScoredSample> ofStep = subSteps.get(i);
      ScoredSample head = next[i] < ofStep.size() ? ofStep.get(next[i]) : null;
      heads.add(head);
      if (head != null) {
        index = Math.min(index, head.draw().index());
      }
    }
    List<ScoredSample> sample = new ArrayList<>(next.length);
    for (int i = 0; i < next.length; i++) {
      ScoredSample head = heads.get(i);
      if (head != null && head.draw().index() == index) {
        sample.add(head);
        next[i]++;
      }
    }
    if (sample.isEmpty()) {
      throw new NoSuchElementException();
    }
    return sample;
  }
}
