package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.value.ElementType;

/**
 * One side of a comparison, with lists converted to arrays: an array, or one number of Python.
 * Immutable.
 *
 * @param type the type of the elements, or the type that NumPy gives to a Python number that is
 *     alone
 * @param weak true if the type gives way to the other side's, as the types of Python's numbers do
 *     (NEP 50), except {@code bool}
 * @param array the array; null for a number
 * @param integer the number, if its type is an integer or boolean
 * @param real the number's real part, also if it is an integer
 * @param imaginary the number's imaginary part
 */
record Side(
    ElementType type,
    boolean weak,
    Operand.Array array,
    long integer,
    double real,
    double imaginary) {

  /** Magnitude up to which each integer is a {@code double}. */
  private static final long EXACT = 1L << 53;

  /** Returns the side as NumPy's functions take it; null if that is not supported. */
  static Side of(Operand operand) {
    return switch (operand) {
      case Operand.Array array -> of(array);
      case Operand.PythonInt(long value) ->
          number(ElementType.INT64, true, value, (double) value, 0);
      case Operand.PythonBool(boolean value) ->
          number(ElementType.BOOL, false, value ? 1 : 0, value ? 1 : 0, 0);
      case Operand.PythonFloat(double value) -> number(ElementType.FLOAT64, true, 0, value, 0);
      case Operand.PythonComplex(double real, double imaginary) ->
          number(ElementType.COMPLEX128, true, 0, real, imaginary);
      case Operand.PythonSequence sequence -> asArray(sequence);
    };
  }

  /** Returns the side as {@code np.asarray} converts it; null if that is not supported. */
  static Side asArray(Operand operand) {
    Operand.Array array =
        operand instanceof Operand.Array given ? given : Sequences.toArray(operand);
    return array == null ? null : of(array);
  }

  private static Side of(Operand.Array array) {
    return array.type() == ElementType.FLOAT16
        ? null
        : new Side(array.type(), false, array, 0, 0, 0);
  }

  private static Side number(
      ElementType type, boolean weak, long integer, double real, double imaginary) {
    return new Side(type, weak, null, integer, real, imaginary);
  }

  /** Returns true if the side is a number of Python. */
  boolean isPython() {
    return array == null;
  }

  long[] shape() {
    return array == null ? Shapes.NONE : array.shape();
  }

  /** Returns true if the side is a Python integer that a {@code double} may not hold. */
  boolean isLarge() {
    return weak && type == ElementType.INT64 && Math.abs(real) >= EXACT;
  }

  /** Returns the side with a Python integer converted to a Python {@code float}. */
  Side inexact() {
    return isPython() && Types.isInteger(type)
        ? number(ElementType.FLOAT64, true, 0, real, 0)
        : this;
  }

  /**
   * Returns the side as an operation on the type {@code common} takes it: a Python number is
   * rounded to single precision if that is the type's. Returns null if NumPy may warn, or may round
   * an integer in another way.
   */
  Side as(ElementType common) {
    if (!weak || !Types.isSingle(common)) {
      return this;
    }
    if (isLarge()) {
      return null;
    }
    double rounded = (float) real;
    double roundedImaginary = (float) imaginary;
    if (overflows(real, rounded) || overflows(imaginary, roundedImaginary)) {
      return null;
    }
    return number(common, true, integer, rounded, roundedImaginary);
  }

  private static boolean overflows(double value, double rounded) {
    return Double.isInfinite(rounded) && !Double.isInfinite(value);
  }
}
