package dev.crucible.harness.metric;

import dev.crucible.harness.store.ScoredSample;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The samples of a problem by index, each as the list of its sub-steps' results. The iterator
 * merges the sub-steps' results, which are ordered by index, and holds one sample at a time.
 */
final class ProblemSamples implements Iterator<List<ScoredSample>> {
  private final List<List<ScoredSample>> subSteps;

  /** The position of the next result of each sub-step. */
  private final int[] next;

  /**
   * Creates an iterator over the samples of a problem.
   *
   * @param subSteps the results of each sub-step, ordered by index
   */
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

  /** Returns the results of the sub-steps that have a sample of the next index. */
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
