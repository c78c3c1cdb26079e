package dev.crucible.runtime.internal.compare;

/** Shapes of arrays. */
final class Shapes {
  static final long[] NONE = {};

  /** More take long enough that NumPy can as well be asked. */
  static final long MOST_ELEMENTS = 1L << 31;

  private Shapes() {}

  /** Strides of an array in C order. */
  static long[] strides(long[] shape, int elementSize) {
    long[] strides = new long[shape.length];
    long stride = elementSize;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, shape[axis]);
    }
    return strides;
  }

  /** The shape of two arrays' result; null where they cannot be broadcast. */
  static long[] broadcast(long[] first, long[] second) {
    if (first.length < second.length) {
      return broadcast(second, first);
    }
    int missing = first.length - second.length;
    long[] result = first.clone();
    for (int axis = 0; axis < second.length; axis++) {
      long one = first[axis + missing];
      long other = second[axis];
      if (one != other && one != 1 && other != 1) {
        return null;
      }
      result[axis + missing] = one == 1 ? other : one;
    }
    return result;
  }

  /**
   * The number of elements, or more than {@link #MOST_ELEMENTS} if that many are in the axes that
   * are not empty: NumPy may refuse the shape.
   */
  static long elements(long[] shape) {
    long elements = 1;
    boolean empty = false;
    for (long length : shape) {
      if (length == 0) {
        empty = true;
      } else if (elements <= MOST_ELEMENTS) {
        elements = length > MOST_ELEMENTS ? length : elements * length;
      }
    }
    return empty && elements <= MOST_ELEMENTS ? 0 : elements;
  }
}
