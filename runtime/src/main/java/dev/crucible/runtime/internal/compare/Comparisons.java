package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.internal.compare.Comparison.Answer;
import dev.crucible.runtime.internal.compare.Comparison.Unsupported;
import java.util.Arrays;
import java.util.List;

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
    return broadcast(
        a,
        b,
        (first, second, shape) -> Closeness.compare(first, second, shape, rtol, atol, equalNan));
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
    return isTooLarge(shape) ? Unsupported.SIZE : Equality.compare(first, second, shape, equalNan);
  }

  /**
   * Compares as {@code np.all(a == b)} does. The result is also the truth of {@code a == b} itself
   * if one pair was compared: NumPy refuses the truth of more pairs or of none.
   *
   * <p>A list needs an operand of NumPy beside it; otherwise Python compares, and not NumPy.
   */
  public static Comparison equal(Operand a, Operand b) {
    if (isPythons(a, b)) {
      return Unsupported.SEQUENCE;
    }
    return broadcast(a, b, (first, second, shape) -> Equality.compare(first, second, shape, false));
  }

  /**
   * Compares as {@code abs(a - b) < limit} does, with any relation, reduced to one answer. All
   * reductions of one number are the same.
   *
   * @param limit a Python {@code float} or {@code int}, or an {@code np.float64}
   */
  public static Comparison difference(
      Operand a, Operand b, Operand limit, Relation relation, Reduction reduction) {
    if (isPythons(a, b)) {
      return Unsupported.SEQUENCE;
    }
    Side bound = Side.of(limit);
    if (bound == null) {
      return unsupported(a, b);
    }
    return broadcast(
        a,
        b,
        (first, second, shape) ->
            Difference.compare(first, second, shape, bound, relation, reduction));
  }

  /**
   * Compares a value with its target as {@code scicode.compare.cmp} does for numbers, arrays, and
   * lists of them: a Python {@code bool} must equal the only element of the target, and all other
   * values must be close to it. Shapes that cannot be broadcast are not close.
   *
   * @param rtol the relative tolerance
   * @param atol the absolute tolerance
   */
  public static Comparison numbersClose(Operand value, Operand target, double rtol, double atol) {
    Side first = Side.asArray(value);
    Side second = Side.asArray(target);
    if (first == null || second == null) {
      return unsupported(value, target);
    }
    if (value instanceof Operand.PythonBool) {
      return Shapes.elements(second.shape()) == 1
          ? Equality.compare(first, second, second.shape(), false)
          : new Answer(false, 0);
    }
    long[] shape = Shapes.broadcast(first.shape(), second.shape());
    if (shape == null) {
      return Closeness.areValid(rtol, atol) ? new Answer(false, 0) : Unsupported.TOLERANCE;
    }
    return isTooLarge(shape)
        ? Unsupported.SIZE
        : Closeness.compare(first, second, shape, rtol, atol, false);
  }

  /**
   * Compares as {@code scicode.compare.cmp.cmp_tuple_or_list} does, for items that {@link
   * #numbersClose} supports.
   */
  public static Comparison itemsClose(List<Operand> values, List<Operand> targets) {
    if (values.size() != targets.size()) {
      return new Answer(false, 0);
    }
    long compared = 0;
    for (int i = 0; i < values.size(); i++) {
      Comparison item = numbersClose(values.get(i), targets.get(i), 1e-5, 1e-8);
      if (!(item instanceof Answer(boolean close, long pairs))) {
        return item;
      }
      compared += pairs;
      if (!close) {
        return new Answer(false, compared);
      }
    }
    return new Answer(true, compared);
  }

  /**
   * Returns true if one operand is a list and the other is not an operand of NumPy, so that Python
   * and not NumPy compares.
   */
  private static boolean isPythons(Operand a, Operand b) {
    return (a instanceof Operand.PythonSequence && !(b instanceof Operand.Array))
        || (b instanceof Operand.PythonSequence && !(a instanceof Operand.Array));
  }

  /** A comparison of two sides that are broadcast to one shape. */
  private interface Broadcast {
    Comparison compare(Side first, Side second, long[] shape);
  }

  private static Comparison broadcast(Operand a, Operand b, Broadcast comparison) {
    Side first = Side.of(a);
    Side second = Side.of(b);
    if (first == null || second == null) {
      return unsupported(a, b);
    }
    long[] shape = Shapes.broadcast(first.shape(), second.shape());
    if (shape == null) {
      return Unsupported.SHAPES;
    }
    return isTooLarge(shape) ? Unsupported.SIZE : comparison.compare(first, second, shape);
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
