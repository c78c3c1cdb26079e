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

  /** 2^32 divided by the golden ratio: multiples of it are far from each other. */
  private static final int SPREAD = 0x9E3779B9;

  private static final Comparator<Draw> ORDER =
      Comparator.comparing(Draw::step).thenComparingInt(Draw::index);

  @Override
  public int compareTo(Draw other) {
    return ORDER.compare(this, other);
  }

  /**
   * Returns a hash that spreads the samples of all sub-steps. By the hash of records, the samples
   * of a sub-step are neighbours, and those of other sub-steps overlap them. Maps that search
   * neighbouring places, such as {@link java.util.Map#copyOf}, then took minutes for a million.
   */
  @Override
  public int hashCode() {
    return (step.hashCode() * SPREAD + index) * SPREAD;
  }

  /** Returns a string for messages, such as {@code 10.3, sample 0}. */
  @Override
  public String toString() {
    return step + ", sample " + index;
  }
}
