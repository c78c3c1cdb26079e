package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.internal.compare.Comparison.Answer;
import dev.crucible.runtime.internal.compare.Comparison.Unsupported;
import java.util.Arrays;

/**
 * Comparisons of a guest's plain values, exactly as NumPy 2 makes them in its default error state.
 *
 * <p>An {@link Answer} is NumPy's own, and NumPy would neither have warned nor raised an exception.
 * All other results are {@link Unsupported}: errors (shapes that cannot be broadcast), operations
 * of which NumPy warns (overflow), and the rare results that depend on how NumPy rounds the
 * absolute value of complex numbers.
 *
 * <p>Thread-safe: there is no state. The memory of operands is only read; an {@link
 * IndexOutOfBoundsException} is thrown if an array's elements are outside of it.
 */
public final class Comparisons {
  private Comparisons() {}

  /**
   * Compares as {@code np.allclose(a, b, rtol, atol, equal_nan)} does, which is {@code
   * np.isclose(...).all()}.
   *
   * @param rtol the relative tolerance, a Python {@code float} or {@code int} (not {@code
   *     np.float64}, which counts as an array's type does)
   * @param atol the absolute tolerance, likewise
   * @param equalNan if true, NaN is close to NaN
   */
  public static Comparison allclose(
      Operand a, Operand b, double rtol, double atol, boolean equalNan) {
    Side first = Side.of(a);
    Side second = Side.of(b);
    if (first == null || second == null) {
      return unsupported(a, b);
    }
    long[] shape = Shapes.broadcast(first.shape(), second.shape());
    if (shape == null) {
      return Unsupported.SHAPES;
    }
    return isTooLarge(shape)
        ? Unsupported.SIZE
        : Closeness.compare(first, second, shape, rtol, atol, equalNan);
  }

  /**
   * Compares as {@code np.array_equal(a, b, equal_nan)} does. Arrays of different shapes are not
   * equal.
   *
   * @param equalNan if true, NaN is equal to NaN
   */
  public static Comparison arrayEqual(Operand a, Operand b, boolean equalNan) {
    Side first = Side.asArray(a);
    Side second = Side.asArray(b);
    if (first == null || second == null) {
      return unsupported(a, b);
    }
    long[] shape = first.shape();
    if (!Arrays.equals(shape, second.shape())) {
      return new Answer(false, 0);
    }
    return isTooLarge(shape) ? Unsupported.SIZE : Equality.compare(first, second, equalNan);
  }

  private static boolean isTooLarge(long[] shape) {
    return Shapes.elements(shape) > Shapes.MOST_ELEMENTS;
  }

  private static Unsupported unsupported(Operand a, Operand b) {
    return a instanceof Operand.PythonSequence || b instanceof Operand.PythonSequence
        ? Unsupported.SEQUENCE
        : Unsupported.TYPE;
  }
}
