package dev.crucible.runtime.internal.compare;

/**
 * A reader of the elements of two sides in step, in the order of the broadcast result. Not
 * thread-safe.
 */
final class Pairs {
  final Elements first;
  final Elements second;

  private long left;

  private Pairs(Elements first, Elements second, long left) {
    this.first = first;
    this.second = second;
    this.left = left;
  }

  static Pairs of(Side first, Side second, long[] shape, Elements.Form form) {
    long elements = Shapes.elements(shape);
    int block = (int) Math.min(elements, Elements.BLOCK);
    return new Pairs(
        new Elements(first, shape, form, block),
        new Elements(second, shape, form, block),
        elements);
  }

  /** Reads the next block and returns its length; returns 0 at the end. */
  int next() {
    int count = (int) Math.min(left, Elements.BLOCK);
    if (count > 0) {
      first.next(count);
      second.next(count);
      left -= count;
    }
    return count;
  }
}
