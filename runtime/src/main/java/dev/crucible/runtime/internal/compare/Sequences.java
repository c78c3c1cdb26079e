package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.value.ElementType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/** Conversion of Python's numbers and plain lists to arrays, as {@code np.asarray} does it. */
final class Sequences {
  private static final int MOST_AXES = 32;
  private static final int MOST_ELEMENTS = 1 << 20;

  private final ElementType type;
  private final MemorySegment data;
  private long position;

  private Sequences(ElementType type, MemorySegment data) {
    this.type = type;
    this.data = data;
  }

  /**
   * Returns the array; null if rows differ in length, contain values that are not supported, or
   * have more than 32 axes or 2^20 elements.
   */
  static Operand.Array toArray(Operand operand) {
    long[] shape = shapeOf(operand, 0);
    if (shape == null || Shapes.elements(shape) > MOST_ELEMENTS) {
      return null;
    }
    ElementType type = typeOf(operand);
    if (type == null) {
      return null;
    }
    byte[] bytes = new byte[Math.toIntExact(Shapes.elements(shape) * type.byteSize())];
    MemorySegment data = MemorySegment.ofArray(bytes);
    new Sequences(type, data).write(operand);
    return Operand.Array.inOrder(type, data, shape);
  }

  private static long[] shapeOf(Operand operand, int axes) {
    return switch (operand) {
      case Operand.Array array ->
          Shapes.elements(array.shape()) == 0 && axes > 0 ? null : array.shape();
      case Operand.PythonSequence(List<Operand> items) ->
          axes == MOST_AXES ? null : shapeOf(items, axes);
      default -> Shapes.NONE;
    };
  }

  private static long[] shapeOf(List<Operand> items, int axes) {
    if (items.isEmpty()) {
      return new long[] {0};
    }
    long[] first = shapeOf(items.getFirst(), axes + 1);
    for (int i = 1; first != null && i < items.size(); i++) {
      if (!Arrays.equals(first, shapeOf(items.get(i), axes + 1))) {
        return null;
      }
    }
    if (first == null) {
      return null;
    }
    long[] shape = new long[first.length + 1];
    shape[0] = items.size();
    System.arraycopy(first, 0, shape, 1, first.length);
    return shape;
  }

  /** Returns the common type of all numbers; null if it is not supported here. */
  private static ElementType typeOf(Operand operand) {
    return switch (operand) {
      case Operand.Array array -> array.type();
      case Operand.PythonBool _ -> ElementType.BOOL;
      case Operand.PythonInt _ -> ElementType.INT64;
      case Operand.PythonFloat _ -> ElementType.FLOAT64;
      case Operand.PythonComplex _ -> ElementType.COMPLEX128;
      case Operand.PythonSequence(List<Operand> items) -> typeOf(items);
    };
  }

  private static ElementType typeOf(List<Operand> items) {
    if (items.isEmpty()) {
      return ElementType.FLOAT64;
    }
    ElementType common = null;
    for (Operand item : items) {
      ElementType type = typeOf(item);
      if (type == null || !isMade(type)) {
        return null;
      }
      common = common == null ? type : Types.promote(common, type);
    }
    return common;
  }

  /** Returns true if the type is supported: for these types, promotion has only one result. */
  private static boolean isMade(ElementType type) {
    return switch (type) {
      case BOOL, INT64, FLOAT64, COMPLEX128 -> true;
      default -> false;
    };
  }

  private void write(Operand operand) {
    switch (operand) {
      case Operand.PythonSequence(List<Operand> items) -> items.forEach(this::write);
      case Operand.Array array -> writeArray(Side.of(array), array.shape());
      default -> {
        Side number = Side.of(operand);
        write(number.integer(), number.real(), number.imaginary());
      }
    }
  }

  private void writeArray(Side side, long[] shape) {
    Elements.Form form = Elements.Form.of(type);
    int count = Math.toIntExact(Shapes.elements(shape));
    Elements elements = new Elements(side, shape, form, count);
    elements.next(count);
    for (int i = 0; i < count; i++) {
      write(
          form == Elements.Form.INTEGERS ? elements.integers[i] : 0,
          form == Elements.Form.INTEGERS ? 0 : elements.real[i],
          form == Elements.Form.COMPLEX ? elements.imaginary[i] : 0);
    }
  }

  private void write(long integer, double real, double imaginary) {
    switch (type) {
      case BOOL -> data.set(ValueLayout.JAVA_BYTE, position, (byte) integer);
      case INT64 -> data.set(ValueLayout.JAVA_LONG_UNALIGNED, position, integer);
      case FLOAT64 -> data.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, position, real);
      case COMPLEX128 -> {
        data.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, position, real);
        data.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, position + Double.BYTES, imaginary);
      }
      default -> throw new IllegalStateException("no array of " + type + " is made");
    }
    position += type.byteSize();
  }
}
