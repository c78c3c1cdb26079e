package dev.crucible.jmh.macro;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A list of samples that is taken batch by batch, and restarts at its end. Iterations do different
 * work of the same kind, because a run never gets the same code twice; every trial does the same
 * work. Not thread-safe.
 */
final class Batches<T> {
  private final List<T> all;
  private long taken;

  /**
   * Creates the batches of a list.
   *
   * @throws IllegalArgumentException if the list is empty
   */
  Batches(List<T> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there are no samples to take");
    }
    this.all = List.copyOf(all);
  }

  /** Returns the next {@code count} samples. */
  List<T> next(int count) {
    long first = taken;
    taken += count;
    return IntStream.range(0, count)
        .mapToObj(i -> all.get((int) ((first + i) % all.size())))
        .toList();
  }
}
