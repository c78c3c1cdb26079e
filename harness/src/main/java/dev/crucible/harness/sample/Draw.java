package dev.crucible.harness.sample;

import dev.crucible.harness.problem.StepId;
import java.util.Comparator;

/**
 * One sample to score, identified by its sub-step and number. Ordered by sub-step and then by
 * number.
 *
 * @param step the sub-step
 * @param index the number of the sample among those of the sub-step, from 0
 */
public record Draw(StepId step, int index) implements Comparable<Draw> {

  private static final Comparator<Draw> ORDER =
      Comparator.comparing(Draw::step).thenComparingInt(Draw::index);

  @Override
  public int compareTo(Draw other) {
    return ORDER.compare(this, other);
  }

  /** Returns a string for messages, such as {@code 10.3, sample 0}. */
  @Override
  public String toString() {
    return step + ", sample " + index;
  }
}
