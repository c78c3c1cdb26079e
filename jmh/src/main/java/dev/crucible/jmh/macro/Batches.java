package dev.crucible.jmh.macro;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes samples off a list batch by batch, and begins anew at its end: iterations do other work of
 * the same kind, since a run never sees the same code twice, and every trial does the same. Not
 * thread-safe.
 */
final class Batches<T> {
  private final List<T> all;
  private long taken;

  /** Of a list with one element at least. */
  Batches(List<T> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there are no samples to take");
    }
    this.all = List.copyOf(all);
  }

  /** The next {@code count}. */
  List<T> next(int count) {
    long first = taken;
    taken += count;
    return IntStream.range(0, count)
        .mapToObj(i -> all.get((int) ((first + i) % all.size())))
        .toList();
  }
}
