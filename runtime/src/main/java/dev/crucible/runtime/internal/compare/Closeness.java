package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.internal.compare.Comparison.Answer;
import dev.crucible.runtime.internal.compare.Comparison.Unsupported;
import dev.crucible.runtime.value.ElementType;

/**
 * The comparison that {@code np.allclose} makes: {@code abs(x - y) <= atol + rtol * abs(y)} if
 * {@code y} is finite, or {@code x == y}. Immutable.
 *
 * <p>Each step is rounded as NumPy rounds it. A step in single precision is computed in double
 * precision and its result rounded, which gives the same for these operations.
 */
final class Closeness {
  private enum Pair {
    CLOSE,
    APART,
    /** NumPy may warn, whatever the other pairs are. */
    WARNING,
    /** The result depends on rounding, which may differ in NumPy. */
    ROUNDING
  }

  private final double rtol;
  private final double atol;
  private final boolean equalNan;

  /** True if differences are computed in single precision. */
  private final boolean single;

  /** True if limits are computed in single precision. */
  private final boolean singleLimit;

  private Closeness(
      double rtol, double atol, boolean equalNan, boolean single, boolean singleLimit) {
    this.rtol = rtol;
    this.atol = atol;
    this.equalNan = equalNan;
    this.single = single;
    this.singleLimit = singleLimit;
  }

  /**
   * Compares two sides that are broadcast to a shape.
   *
   * @param first the side {@code x}
   * @param second the side {@code y}, which the limit is relative to
   */
  static Comparison compare(
      Side first, Side second, long[] shape, double rtol, double atol, boolean equalNan) {
    if (!Double.isFinite(rtol) || !Double.isFinite(atol)) {
      return Unsupported.TOLERANCE; // NumPy 2.4 warns.
    }
    Side inexact = second.inexact();
    ElementType type = Types.isInteger(inexact.type()) ? ElementType.FLOAT64 : inexact.type();
    ElementType common = Types.promote(first, type, inexact.weak());
    boolean complex = Types.isComplex(common);
    boolean single = Types.isSingle(common);
    if (complex && (rtol < 0 || atol < 0)) {
      return Unsupported.ROUNDING; // Errors are not in proportion to such a limit.
    }
    if (first.isLarge() && inexact.weak()) {
      return Unsupported.ROUNDING; // Python compares the integer itself.
    }
    Side x = first.as(common);
    Side y = inexact.as(common);
    if (x == null || y == null) {
      return Unsupported.WARNING;
    }
    if (!inexact.weak()) {
      Pairs pairs = Pairs.of(x, y, shape, Elements.Form.of(common));
      return ofArray(type, rtol, atol, equalNan, single).compare(pairs, complex);
    }
    if (single && Types.isComplex(inexact.type())) {
      return Unsupported.ROUNDING;
    }
    Closeness closeness = ofNumber(inexact, rtol, atol, equalNan, single);
    return closeness == null
        ? Unsupported.WARNING
        : closeness.compare(Pairs.of(x, y, shape, Elements.Form.of(common)), complex);
  }

  /**
   * Returns the comparison with an array or scalar of NumPy as {@code y}, whose type determines the
   * limit's.
   */
  private static Closeness ofArray(
      ElementType type, double rtol, double atol, boolean equalNan, boolean single) {
    boolean singleLimit = Types.isSingle(type);
    return singleLimit
        ? new Closeness((float) rtol, (float) atol, equalNan, single, true)
        : new Closeness(rtol, atol, equalNan, single, false);
  }

  /**
   * Returns the comparison with a Python number as {@code y}: Python computes the limit, and NumPy
   * rounds it. Returns null if the limit overflows.
   */
  private static Closeness ofNumber(
      Side y, double rtol, double atol, boolean equalNan, boolean single) {
    if (!Double.isFinite(y.real()) || !Double.isFinite(y.imaginary())) {
      return new Closeness(0, 0, equalNan, single, single);
    }
    double magnitude = Magnitude.of(y.real(), y.imaginary());
    double limit = atol + rtol * magnitude;
    limit = single ? (float) limit : limit;
    return Double.isFinite(limit) ? new Closeness(0, limit, equalNan, single, single) : null;
  }

  private Comparison compare(Pairs pairs, boolean complex) {
    if (singleLimit && (Double.isInfinite(rtol) || Double.isInfinite(atol))) {
      return Unsupported.WARNING; // Both are finite in double precision.
    }
    Pair worst = Pair.CLOSE;
    long compared = 0;
    for (int count = pairs.next(); count > 0; count = pairs.next()) {
      compared += count;
      Pair found = complex ? judgeComplex(pairs, count) : judgeReal(pairs, count);
      if (found == Pair.WARNING) {
        return Unsupported.WARNING;
      }
      worst = worse(worst, found);
    }
    return worst == Pair.ROUNDING
        ? Unsupported.ROUNDING
        : new Answer(worst == Pair.CLOSE, compared);
  }

  /**
   * Returns the result for two pairs together: a warning counts most, then a pair that is apart,
   * then rounding.
   */
  private static Pair worse(Pair one, Pair other) {
    if (one == Pair.CLOSE || other == Pair.WARNING) {
      return other;
    }
    return one == Pair.ROUNDING && other == Pair.APART ? other : one;
  }

  private Pair judgeReal(Pairs pairs, int count) {
    double[] xs = pairs.first.real;
    double[] ys = pairs.second.real;
    boolean rounded = single || singleLimit;
    Pair worst = Pair.CLOSE;
    for (int i = 0; i < count; i++) {
      double x = xs[i];
      double y = ys[i];
      if (!rounded) {
        double limit = atol + rtol * Math.abs(y);
        // If the limit is finite, nothing has overflowed.
        if (Math.abs(x - y) <= limit && limit < Double.POSITIVE_INFINITY) {
          continue;
        }
      }
      worst = worse(worst, judge(x, y));
    }
    return worst;
  }

  private Pair judge(double x, double y) {
    if (!Double.isFinite(y)) {
      return x == y || (equalNan && Double.isNaN(x) && Double.isNaN(y)) ? Pair.CLOSE : Pair.APART;
    }
    double difference = Math.abs(difference(x, y));
    double limit = limit(Math.abs(y));
    if (!Double.isFinite(limit) || (Double.isInfinite(difference) && Double.isFinite(x))) {
      return Pair.WARNING;
    }
    return difference <= limit || x == y ? Pair.CLOSE : Pair.APART;
  }

  private double difference(double x, double y) {
    return single ? (float) (x - y) : x - y;
  }

  private double limit(double magnitude) {
    return singleLimit ? (float) (atol + (float) (rtol * magnitude)) : atol + rtol * magnitude;
  }

  private Pair judgeComplex(Pairs pairs, int count) {
    Elements x = pairs.first;
    Elements y = pairs.second;
    Pair worst = Pair.CLOSE;
    for (int i = 0; i < count; i++) {
      worst = worse(worst, judge(x.real[i], x.imaginary[i], y.real[i], y.imaginary[i]));
    }
    return worst;
  }

  private Pair judge(double xReal, double xImaginary, double yReal, double yImaginary) {
    double real = difference(xReal, yReal);
    double imaginary = difference(xImaginary, yImaginary);
    if (overflows(real, xReal, yReal) || overflows(imaginary, xImaginary, yImaginary)) {
      return Pair.WARNING;
    }
    boolean equal = xReal == yReal && xImaginary == yImaginary;
    if (!isFinite(yReal, yImaginary)) {
      boolean bothNan = isNan(xReal, xImaginary) && isNan(yReal, yImaginary);
      return equal || (equalNan && bothNan) ? Pair.CLOSE : Pair.APART;
    }
    double magnitude = Magnitude.of(yReal, yImaginary);
    double limit = limit(magnitude);
    if (Magnitude.mayOverflow(magnitude, singleLimit) || !Double.isFinite(limit)) {
      return Pair.WARNING;
    }
    if (equal) {
      return Pair.CLOSE;
    }
    if (!isFinite(xReal, xImaginary)) {
      return Pair.APART;
    }
    double difference = Magnitude.of(real, imaginary);
    if (Magnitude.mayOverflow(difference, single)) {
      return Pair.WARNING;
    }
    boolean exact = Magnitude.isExact(real, imaginary) && Magnitude.isExact(yReal, yImaginary);
    double slack = exact ? -1 : Magnitude.slack(Math.max(difference, limit), single || singleLimit);
    if (Math.abs(difference - limit) <= slack) {
      return Pair.ROUNDING;
    }
    return difference <= limit ? Pair.CLOSE : Pair.APART;
  }

  private static boolean overflows(double difference, double x, double y) {
    return Double.isInfinite(difference) && Double.isFinite(x) && Double.isFinite(y);
  }

  private static boolean isFinite(double real, double imaginary) {
    return Double.isFinite(real) && Double.isFinite(imaginary);
  }

  private static boolean isNan(double real, double imaginary) {
    return Double.isNaN(real) || Double.isNaN(imaginary);
  }
}
