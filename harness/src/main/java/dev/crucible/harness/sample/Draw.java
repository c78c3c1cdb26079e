package dev.crucible.harness.sample;

import dev.crucible.harness.problem.StepId;
import java.util.Comparator;

/**
 * One thing to score, ordered by sub-step and then by index.
 *
 * @param step the sub-step
 * @param index which sample of it, from 0
 */
public record Draw(StepId step, int index) implements Comparable<Draw> {

  private static final Comparator<Draw> ORDER =
      Comparator.comparing(Draw::step).thenComparingInt(Draw::index);

  @Override
  public int compareTo(Draw other) {
    return ORDER.compare(this, other);
  }

  /** For people: {@code 10.3, sample 0}. */
  @Override
  public String toString() {
    return step + ", sample " + index;
  }
}
