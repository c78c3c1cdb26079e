package dev.crucible.runtime.internal.compare;

/** Operations on shapes of arrays. */
final class Shapes {
  /** The shape of a number. */
  static final long[] NONE = {};

  /**
   * The most elements that are compared here: more take so long that a call of NumPy costs little
   * beside it.
   */
  static final long MOST_ELEMENTS = 1L << 31;

  private Shapes() {}

  /** Returns the strides of an array in C order, in bytes. */
  static long[] strides(long[] shape, int elementSize) {
    long[] strides = new long[shape.length];
    long stride = elementSize;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, shape[axis]);
    }
    return strides;
  }

  /** Returns the shape that two arrays are broadcast to; null if they cannot be broadcast. */
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
   * Returns the number of elements. Returns more than {@link #MOST_ELEMENTS} if the axes that are
   * not empty have that many together, also if another axis is empty: NumPy may refuse the shape.
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
