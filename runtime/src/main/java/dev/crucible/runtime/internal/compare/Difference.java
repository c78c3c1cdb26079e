package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.internal.compare.Comparison.Answer;
import dev.crucible.runtime.internal.compare.Comparison.Unsupported;
import dev.crucible.runtime.value.ElementType;

/**
 * The comparison {@code abs(a - b) < limit}, if {@code a - b} neither wraps around nor warns. Not
 * thread-safe.
 */
final class Difference {
  /** First bit of a quiet NaN's fraction; of a signaling NaN, which lacks it, NumPy warns. */
  private static final long QUIET = 0x0008000000000000L;

  private final Relation relation;
  private final Reduction reduction;
  private final ElementType common;
  private final double limit;

  private long compared;
  private long holding;
  private long uncertain;
  private double largest;
  private boolean exact = true;

  private Difference(Relation relation, Reduction reduction, ElementType common, double limit) {
    this.relation = relation;
    this.reduction = reduction;
    this.common = common;
    this.limit = limit;
  }

  /** Compares two sides that are broadcast to a shape. */
  static Comparison compare(
      Side first, Side second, long[] shape, Side limit, Relation relation, Reduction reduction) {
    ElementType common = Types.promote(first, second);
    if (common == ElementType.BOOL) {
      return Unsupported.WARNING; // NumPy raises a TypeError.
    }
    if (first.isLarge() || second.isLarge() || limit.isLarge()) {
      return Unsupported.ROUNDING;
    }
    Side x = first.as(common);
    Side y = second.as(common);
    Side bound = limit.as(common);
    if (x == null || y == null || bound == null) {
      return Unsupported.WARNING;
    }
    if (limit.shape().length > 0 || !isSupportedLimit(limit)) {
      return Unsupported.TYPE;
    }
    double value =
        limit.isPython()
            ? bound.real()
            : new Elements(limit, Shapes.NONE, Elements.Form.REALS, 1).real[0];
    Pairs pairs = Pairs.of(x, y, shape, Elements.Form.of(common));
    return new Difference(relation, reduction, common, value).compare(x, y, pairs);
  }

  private static boolean isSupportedLimit(Side limit) {
    return limit.type() == ElementType.FLOAT64
        || (limit.weak() && limit.type() == ElementType.INT64);
  }

  private Comparison compare(Side x, Side y, Pairs pairs) {
    if (Types.isInteger(common) && !(fits(x) && fits(y))) {
      return Unsupported.WARNING;
    }
    for (int count = pairs.next(); count > 0; count = pairs.next()) {
      compared += count;
      for (int i = 0; i < count; i++) {
        if (!add(pairs.first, pairs.second, i)) {
          return Unsupported.WARNING;
        }
      }
    }
    return answer();
  }

  /** Returns false if a side is a Python integer that the common type does not hold. */
  private boolean fits(Side side) {
    return !side.weak() || (side.integer() >= least() && side.integer() <= most());
  }

  private long least() {
    return Types.isUnsigned(common) ? 0 : -1L << (8 * common.byteSize() - 1);
  }

  private long most() {
    int bits = 8 * common.byteSize() - (Types.isUnsigned(common) ? 0 : 1);
    return bits >= Long.SIZE - 1 ? Long.MAX_VALUE : (1L << bits) - 1;
  }

  private Comparison answer() {
    return switch (reduction) {
      case ALL -> {
        boolean mayHoldForAll = holding + uncertain == compared;
        yield mayHoldForAll && uncertain > 0
            ? Unsupported.ROUNDING
            : new Answer(mayHoldForAll, compared);
      }
      case ANY ->
          holding == 0 && uncertain > 0 ? Unsupported.ROUNDING : new Answer(holding > 0, compared);
      case LARGEST -> {
        if (compared == 0) {
          yield Unsupported.SHAPES; // NumPy raises a ValueError.
        }
        yield !exact && isUncertain(largest)
            ? Unsupported.ROUNDING
            : new Answer(relation.holds(largest, limit), compared);
      }
    };
  }

  /** Adds the difference of a pair; returns false if NumPy may warn or its result wraps around. */
  private boolean add(Elements x, Elements y, int index) {
    if (Types.isInteger(common)) {
      return addInteger(x.integers[index], y.integers[index]);
    }
    return Types.isComplex(common)
        ? addComplex(x, y, index)
        : addReal(x.real[index], y.real[index]);
  }

  private boolean addInteger(long x, long y) {
    long difference = x - y;
    boolean unsigned = Types.isUnsigned(common);
    boolean wraps = unsigned ? Long.compareUnsigned(x, y) < 0 : ((x ^ y) & (x ^ difference)) < 0;
    // The least signed number has no absolute value, and large numbers are rounded.
    if (wraps
        || difference <= (unsigned ? -1 : least())
        || difference > most()
        || Math.abs(difference) > Side.EXACT) {
      return false;
    }
    addMagnitude((double) Math.abs(difference), true);
    return true;
  }

  private boolean addReal(double x, double y) {
    double difference = rounded(x - y);
    if (warns(difference, x, y)) {
      return false;
    }
    addMagnitude(Math.abs(difference), true);
    return true;
  }

  private boolean addComplex(Elements x, Elements y, int index) {
    double real = rounded(x.real[index] - y.real[index]);
    double imaginary = rounded(x.imaginary[index] - y.imaginary[index]);
    if (warns(real, x.real[index], y.real[index])
        || warns(imaginary, x.imaginary[index], y.imaginary[index])) {
      return false;
    }
    double magnitude = Magnitude.of(real, imaginary);
    if (Double.isFinite(magnitude) && Magnitude.mayOverflow(magnitude, isSingle())) {
      return false;
    }
    addMagnitude(magnitude, Magnitude.isExact(real, imaginary) || !Double.isFinite(magnitude));
    return true;
  }

  private boolean isSingle() {
    return Types.isSingle(common);
  }

  private double rounded(double value) {
    return isSingle() ? (float) value : value;
  }

  private boolean warns(double difference, double x, double y) {
    if (Double.isInfinite(difference)) {
      return Double.isFinite(x) && Double.isFinite(y);
    }
    return Double.isNaN(difference)
        && (isSingle()
            || isSignaling(x)
            || isSignaling(y)
            || !(Double.isNaN(x) || Double.isNaN(y)));
  }

  private static boolean isSignaling(double value) {
    return Double.isNaN(value) && (Double.doubleToRawLongBits(value) & QUIET) == 0;
  }

  private void addMagnitude(double magnitude, boolean certain) {
    largest = Math.max(largest, magnitude); // NaN if one is NaN
    exact &= certain;
    if (!certain && isUncertain(magnitude)) {
      uncertain++;
    } else if (relation.holds(magnitude, limit)) {
      holding++;
    }
  }

  private boolean isUncertain(double magnitude) {
    return Math.abs(magnitude - limit) <= Magnitude.slack(magnitude, isSingle());
  }
}
