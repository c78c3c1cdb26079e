package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.internal.compare.Comparison.Answer;
import dev.crucible.runtime.internal.compare.Comparison.Unsupported;
import dev.crucible.runtime.value.ElementType;

/** The comparison {@code ==} of all pairs of elements. */
final class Equality {
  private Equality() {}

  /**
   * Compares two sides that are broadcast to a shape.
   *
   * @param equalNan if true, NaN equals NaN; a complex number is NaN if one of its parts is
   */
  static Comparison compare(Side first, Side second, long[] shape, boolean equalNan) {
    if (first.isPython() && second.isPython()) {
      return new Answer(PythonNumbers.areEqual(first, second), 1);
    }
    if (Types.isInteger(first.type()) && Types.isInteger(second.type())) {
      return compareIntegers(first, second, shape);
    }
    if (first.isLarge() || second.isLarge()) {
      return Unsupported.ROUNDING;
    }
    ElementType common = Types.promote(first, second);
    Side x = first.as(common);
    Side y = second.as(common);
    if (x == null || y == null) {
      return Unsupported.WARNING;
    }
    Pairs pairs = Pairs.of(x, y, shape, Elements.Form.of(common));
    boolean complex = Types.isComplex(common);
    boolean equal = true;
    long compared = 0;
    for (int count = pairs.next(); count > 0 && equal; count = pairs.next()) {
      compared += count;
      equal =
          complex ? areComplexEqual(pairs, count, equalNan) : areRealEqual(pairs, count, equalNan);
    }
    return new Answer(equal, compared);
  }

  /** Compares integers by their values as NumPy does, also if no type holds both. */
  private static Comparison compareIntegers(Side first, Side second, long[] shape) {
    Pairs pairs = Pairs.of(first, second, shape, Elements.Form.INTEGERS);
    // The same bits are different numbers if one side alone takes the first bit for a sign.
    boolean mixed = (first.type() == ElementType.UINT64) != (second.type() == ElementType.UINT64);
    boolean equal = true;
    long compared = 0;
    for (int count = pairs.next(); count > 0 && equal; count = pairs.next()) {
      compared += count;
      equal = areEqual(pairs.first.integers, pairs.second.integers, count, mixed);
    }
    return new Answer(equal, compared);
  }

  private static boolean areEqual(long[] xs, long[] ys, int count, boolean mixed) {
    for (int i = 0; i < count; i++) {
      if (xs[i] != ys[i] || (mixed && xs[i] < 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areRealEqual(Pairs pairs, int count, boolean equalNan) {
    double[] xs = pairs.first.real;
    double[] ys = pairs.second.real;
    for (int i = 0; i < count; i++) {
      double x = xs[i];
      double y = ys[i];
      if (x != y && !(equalNan && Double.isNaN(x) && Double.isNaN(y))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areComplexEqual(Pairs pairs, int count, boolean equalNan) {
    Elements x = pairs.first;
    Elements y = pairs.second;
    for (int i = 0; i < count; i++) {
      boolean equal = x.real[i] == y.real[i] && x.imaginary[i] == y.imaginary[i];
      if (!equal && !(equalNan && isNan(x, i) && isNan(y, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNan(Elements elements, int index) {
    return Double.isNaN(elements.real[index]) || Double.isNaN(elements.imaginary[index]);
  }

  /** Python's comparison of its own numbers, which is exact for all of their types. */
  private static final class PythonNumbers {
    private PythonNumbers() {}

    static boolean areEqual(Side first, Side second) {
      return areRealEqual(first, second) && first.imaginary() == second.imaginary();
    }

    private static boolean areRealEqual(Side first, Side second) {
      boolean firstInteger = Types.isInteger(first.type());
      boolean secondInteger = Types.isInteger(second.type());
      if (firstInteger && secondInteger) {
        return first.integer() == second.integer();
      }
      if (firstInteger) {
        return areEqual(first.integer(), second.real());
      }
      return secondInteger
          ? areEqual(second.integer(), first.real())
          : first.real() == second.real();
    }

    private static boolean areEqual(long integer, double real) {
      // 2^63 is the first double that no long is; the cast would make it the greatest long.
      return (double) integer == real && real < 0x1p63 && (long) real == integer;
    }
  }
}
