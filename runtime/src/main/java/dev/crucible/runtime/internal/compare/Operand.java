package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.value.ElementType;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;

/**
 * A plain value of a guest, as one side of a comparison. Immutable, except for the memory of
 * arrays.
 */
public sealed interface Operand {

  /**
   * An array or a scalar of NumPy, in native byte order.
   *
   * <p>Nothing is copied: neither the arrays nor the memory may change during a comparison. Reading
   * beyond {@code data} throws {@link IndexOutOfBoundsException}. If {@code data} is all memory,
   * shape and strides must be such that NumPy itself would read the same places.
   *
   * @param type the type of the elements
   * @param shape the length of each axis, outermost first; empty for a scalar and for an array
   *     without axes
   * @param strides bytes from one element to the next along each axis; 0 and negative ones are
   *     allowed
   * @param data memory with the elements, at any alignment
   * @param offset bytes from the start of {@code data} to the first element, which is the one whose
   *     indices are all 0; the element's address if {@code data} is all memory
   */
  // Arrays, because operands are created for each comparison, and a list would box each length.
  @SuppressWarnings("ArrayRecordComponent")
  record Array(ElementType type, long[] shape, long[] strides, MemorySegment data, long offset)
      implements Operand {
    /**
     * Checks that shape and strides fit together.
     *
     * @throws IllegalArgumentException if shape and strides differ in length, or an axis has a
     *     negative length
     */
    public Array {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(data, "data");
      if (shape.length != strides.length) {
        throw new IllegalArgumentException(
            "%d lengths do not go with %d strides".formatted(shape.length, strides.length));
      }
      for (long length : shape) {
        if (length < 0) {
          throw new IllegalArgumentException("an axis has the length " + length);
        }
      }
    }

    /** Returns an array in C order whose first element is at the start of {@code data}. */
    public static Array inOrder(ElementType type, MemorySegment data, long... shape) {
      return new Array(type, shape, Shapes.strides(shape, type.byteSize()), data, 0);
    }
  }

  /** A Python {@code int}. */
  record PythonInt(long value) implements Operand {}

  /** A Python {@code float}, not {@code np.float64}, which is an {@link Array} without axes. */
  record PythonFloat(double value) implements Operand {}

  /** A Python {@code complex}, not {@code np.complex128}. */
  record PythonComplex(double real, double imaginary) implements Operand {}

  /** A Python {@code bool}. */
  record PythonBool(boolean value) implements Operand {}

  /** A Python {@code list} or {@code tuple}. */
  record PythonSequence(List<Operand> items) implements Operand {
    /** Copies the list. */
    public PythonSequence {
      items = List.copyOf(items);
    }
  }
}
