package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.internal.compare.Comparison.Answer;
import dev.crucible.runtime.value.ElementType;

/** The comparison that {@code np.array_equal} makes of arrays of one shape. */
final class Equality {
  private Equality() {}

  /**
   * Compares two arrays of one shape.
   *
   * @param equalNan if true, NaN equals NaN; a complex number is NaN if one of its parts is
   */
  static Answer compare(Side first, Side second, boolean equalNan) {
    if (Types.isInteger(first.type()) && Types.isInteger(second.type())) {
      return compareIntegers(first, second);
    }
    ElementType common = Types.promote(first.type(), second.type());
    Pairs pairs = Pairs.of(first, second, first.shape(), Elements.Form.of(common));
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
  private static Answer compareIntegers(Side first, Side second) {
    Pairs pairs = Pairs.of(first, second, first.shape(), Elements.Form.INTEGERS);
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
}
