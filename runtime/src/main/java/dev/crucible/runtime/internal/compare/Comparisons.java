package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.internal.compare.Comparison.Answer;
import dev.crucible.runtime.internal.compare.Comparison.Unsupported;
import java.util.Arrays;
import java.util.List;

/**
 * Compares a guest's plain values exactly as NumPy 2 does, in its default error state.
 *
 * <p>An {@link Answer} is NumPy's own, and NumPy would neither have warned nor raised. All else is
 * {@link Unsupported}: errors (shapes that cannot be broadcast), what makes NumPy warn (overflow),
 * and the rare results that depend on how NumPy rounds the absolute value of complex numbers.
 *
 * <p>Stateless, so safe for use by several threads. Operands' memory is only read; {@link
 * IndexOutOfBoundsException} says that an array's elements lie outside of it.
 */
public final class Comparisons {
  private Comparisons() {}

  /**
   * {@code np.allclose(a, b, rtol, atol, equal_nan)}, which is {@code np.isclose(...).all()}.
   *
   * @param rtol relative tolerance, a Python {@code float} or {@code int} (no {@code np.float64},
   *     which counts as an array's type does)
   * @param atol absolute tolerance, the same
   */
  public static Comparison allclose(
      Operand a, Operand b, double rtol, double atol, boolean equalNan) {
    return broadcast(
        a,
        b,
        (first, second, shape) -> Closeness.compare(first, second, shape, rtol, atol, equalNan));
  }

  /** {@code np.array_equal(a, b, equal_nan)}; shapes that differ are not equal. */
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
   * {@code np.all(a == b)}. It is also the truth of {@code a == b} itself, if one pair was
   * compared: NumPy refuses to tell the truth of more or of none.
   *
   * <p>A list needs an operand of NumPy's beside it: else it is Python that compares.
   */
  public static Comparison equal(Operand a, Operand b) {
    if (isPythons(a, b)) {
      return Unsupported.SEQUENCE;
    }
    return broadcast(a, b, (first, second, shape) -> Equality.compare(first, second, shape, false));
  }

  /**
   * {@code abs(a - b) < limit} with any relation, reduced to one answer; for numbers all reductions
   * are the same.
   *
   * @param limit a Python {@code float} or {@code int} or an {@code np.float64}
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
   * What {@code scicode.compare.cmp} says of a value and its target, where both are numbers, arrays
   * or lists of them: a Python {@code bool} must equal the target's only element, all else be close
   * to it; shapes that cannot be broadcast are not close.
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
   * {@code scicode.compare.cmp.cmp_tuple_or_list}, where all items are ones that {@link
   * #numbersClose} takes.
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

  /** Returns true for a list with something beside it for which NumPy does not take it over. */
  private static boolean isPythons(Operand a, Operand b) {
    return (a instanceof Operand.PythonSequence && !(b instanceof Operand.Array))
        || (b instanceof Operand.PythonSequence && !(a instanceof Operand.Array));
  }

  /** Compares two sides that have been broadcast to one shape. */
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
