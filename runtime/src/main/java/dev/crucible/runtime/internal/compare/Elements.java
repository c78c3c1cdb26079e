package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.value.ElementType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * A reader of a side's elements, in the order of the broadcast result. It reads block by block into
 * Java arrays: loops over arrays are fast from the first call, unlike single reads of a memory
 * segment. Not thread-safe.
 */
final class Elements {
  /** Number of elements in a block. */
  static final int BLOCK = 512;

  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
  private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
  private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

  /** The arrays into which elements are read. */
  enum Form {
    /** Into {@link #integers}; values of {@code uint64} keep their bits. */
    INTEGERS,
    /** Into {@link #real}. */
    REALS,
    /** Into {@link #real} and {@link #imaginary}. */
    COMPLEX;

    /** Returns the form in which elements of a type are compared. */
    static Form of(ElementType type) {
      if (Types.isInteger(type)) {
        return INTEGERS;
      }
      return Types.isComplex(type) ? COMPLEX : REALS;
    }
  }

  final long[] integers;
  final double[] real;
  final double[] imaginary;

  /**
   * Real and imaginary parts in turn, as they are in memory; null for other types than complex128.
   */
  private final double[] parts;

  private final ElementType type;
  private final MemorySegment data;
  private final boolean constant;

  // The axes, outermost first. Axes that follow each other in memory are merged into one.
  private final long[] lengths;
  private final long[] strides;
  private final long[] indices;
  private int axes;
  private long position;

  /**
   * Creates a reader at the first element.
   *
   * @param shape the shape that the side is broadcast to
   * @param form a form that can hold the side's type
   * @param block the most elements that are read at once
   */
  Elements(Side side, long[] shape, Form form, int block) {
    type = side.type();
    boolean converted = form != Form.INTEGERS && Types.isInteger(type) && !side.isPython();
    integers = form == Form.INTEGERS || converted ? new long[block] : null;
    real = form == Form.INTEGERS ? null : new double[block];
    imaginary = form == Form.COMPLEX ? new double[block] : null;
    parts = type == ElementType.COMPLEX128 ? new double[2 * block] : null;
    if (side.isPython()) {
      data = null;
      lengths = null;
      strides = null;
      indices = null;
      constant = true;
      fill(side.integer(), side.real(), side.imaginary());
      return;
    }
    Operand.Array array = side.array();
    data = array.data();
    position = array.offset();
    lengths = new long[shape.length + 1];
    strides = new long[shape.length + 1];
    indices = new long[shape.length + 1];
    mergeAxes(array, shape);
    constant = axes == 1 && strides[0] == 0;
    if (constant && block > 0) {
      read(position, 0, 0, 1);
      fill(
          integers == null ? 0 : integers[0],
          real == null ? 0 : real[0],
          imaginary == null ? 0 : imaginary[0]);
    }
  }

  private void fill(long integer, double realPart, double imaginaryPart) {
    if (integers != null) {
      Arrays.fill(integers, integer);
    }
    if (real != null) {
      Arrays.fill(real, realPart);
    }
    if (imaginary != null) {
      Arrays.fill(imaginary, imaginaryPart);
    }
  }

  private void mergeAxes(Operand.Array array, long[] shape) {
    int missing = shape.length - array.shape().length;
    for (int axis = 0; axis < shape.length; axis++) {
      long length = shape[axis];
      if (length == 1) {
        continue;
      }
      boolean repeated = axis < missing || array.shape()[axis - missing] == 1;
      long stride = repeated ? 0 : array.strides()[axis - missing];
      if (axes > 0 && strides[axes - 1] == stride * length) {
        lengths[axes - 1] *= length;
        strides[axes - 1] = stride;
      } else {
        lengths[axes] = length;
        strides[axes++] = stride;
      }
    }
    if (axes == 0) {
      lengths[axes] = 1;
      strides[axes++] = 0;
    }
  }

  /** Reads the next elements into the arrays, from index 0. There must be that many. */
  void next(int count) {
    if (constant) {
      return;
    }
    int inner = axes - 1;
    for (int at = 0; at < count; ) {
      int run = (int) Math.min(count - at, lengths[inner] - indices[inner]);
      read(position, strides[inner], at, run);
      at += run;
      indices[inner] += run;
      position += run * strides[inner];
      if (indices[inner] == lengths[inner]) {
        advance();
      }
    }
  }

  private void advance() {
    for (int axis = axes - 1; axis > 0 && indices[axis] == lengths[axis]; axis--) {
      indices[axis] = 0;
      position += strides[axis - 1] - strides[axis] * lengths[axis];
      indices[axis - 1]++;
    }
  }

  private void read(long from, long stride, int at, int count) {
    if (imaginary != null && Types.isComplex(type)) {
      readComplex(from, stride, at, count);
    } else if (real != null) {
      readReals(from, stride, at, count);
    } else {
      readIntegers(from, stride, at, count);
    }
  }

  private void readComplex(long from, long stride, int at, int count) {
    if (parts != null && stride == type.byteSize()) {
      MemorySegment.copy(data, DOUBLE, from, parts, 0, 2 * count);
      for (int i = 0; i < count; i++) {
        real[at + i] = parts[2 * i];
        imaginary[at + i] = parts[2 * i + 1];
      }
      return;
    }
    long place = from;
    for (int i = at; i < at + count; i++, place += stride) {
      if (type == ElementType.COMPLEX128) {
        real[i] = data.get(DOUBLE, place);
        imaginary[i] = data.get(DOUBLE, place + Double.BYTES);
      } else {
        real[i] = data.get(FLOAT, place);
        imaginary[i] = data.get(FLOAT, place + Float.BYTES);
      }
    }
  }

  private void readReals(long from, long stride, int at, int count) {
    if (type == ElementType.FLOAT64) {
      readDoubles(from, stride, at, count);
    } else if (type == ElementType.FLOAT32) {
      long place = from;
      for (int i = at; i < at + count; i++, place += stride) {
        real[i] = data.get(FLOAT, place);
      }
    } else {
      readIntegers(from, stride, at, count);
      boolean unsigned = type == ElementType.UINT64;
      for (int i = at; i < at + count; i++) {
        real[i] = unsigned ? unsignedToDouble(integers[i]) : (double) integers[i];
      }
    }
  }

  private void readDoubles(long from, long stride, int at, int count) {
    if (stride == Double.BYTES) {
      MemorySegment.copy(data, DOUBLE, from, real, at, count);
      return;
    }
    long place = from;
    for (int i = at; i < at + count; i++, place += stride) {
      real[i] = data.get(DOUBLE, place);
    }
  }

  /** Converts an unsigned integer, rounded to nearest as C does. */
  private static double unsignedToDouble(long bits) {
    // The bit that is shifted out is kept as a sticky bit, so that the half is rounded as the whole
    // number would be.
    return bits >= 0 ? (double) bits : 2.0 * (double) ((bits >>> 1) | (bits & 1));
  }

  private void readIntegers(long from, long stride, int at, int count) {
    if (stride == Long.BYTES && type.byteSize() == Long.BYTES) {
      MemorySegment.copy(data, LONG, from, integers, at, count);
      return;
    }
    long place = from;
    for (int i = at; i < at + count; i++, place += stride) {
      integers[i] = integer(place);
    }
  }

  private long integer(long place) {
    return switch (type) {
      case BOOL -> data.get(ValueLayout.JAVA_BYTE, place) == 0 ? 0 : 1;
      case INT8 -> data.get(ValueLayout.JAVA_BYTE, place);
      case UINT8 -> Byte.toUnsignedLong(data.get(ValueLayout.JAVA_BYTE, place));
      case INT16 -> data.get(SHORT, place);
      case UINT16 -> Short.toUnsignedLong(data.get(SHORT, place));
      case INT32 -> data.get(INT, place);
      case UINT32 -> Integer.toUnsignedLong(data.get(INT, place));
      default -> data.get(LONG, place);
    };
  }
}
