package dev.crucible.runtime.internal.compare;

/**
 * The absolute value of complex numbers.
 *
 * <p>NumPy has several ways to compute it, by processor and by memory layout, which differ in the
 * last bits. So a magnitude decides a comparison only if it is clearly apart from the limit.
 */
final class Magnitude {
  private static final double LEAST_SQUARED = 0x1p-900;
  private static final double MOST_SQUARED = 0x1p900;

  /** Relative error assumed in double precision: many times the error of any of NumPy's ways. */
  private static final double ERROR = 0x1p-48;

  /** Relative error assumed in single precision, by the same rule. */
  private static final double SINGLE_ERROR = 0x1p-19;

  /**
   * Absolute error in double precision, for magnitudes so small that errors are not in proportion
   * to them.
   */
  private static final double TINY = 0x1p-1000;

  private static final double SINGLE_TINY = 0x1p-120;

  /** Magnitude from which single precision may overflow. */
  private static final double SINGLE_LARGE = 0x1p127;

  private Magnitude() {}

  /** Returns the absolute value in double precision, with an error well below {@link #slack}. */
  static double of(double real, double imaginary) {
    double squared = real * real + imaginary * imaginary;
    if (squared > LEAST_SQUARED && squared < MOST_SQUARED && !isExact(real, imaginary)) {
      return Math.sqrt(squared);
    }
    return Math.hypot(real, imaginary);
  }

  /** Returns true if all of NumPy's ways give the same result. */
  static boolean isExact(double real, double imaginary) {
    return real == 0 || imaginary == 0;
  }

  /** Returns the largest error of values that are computed from magnitudes up to {@code scale}. */
  static double slack(double scale, boolean single) {
    return single ? scale * SINGLE_ERROR + SINGLE_TINY : scale * ERROR + TINY;
  }

  /** Returns true if computing this magnitude of finite parts may have overflowed. */
  static boolean mayOverflow(double magnitude, boolean single) {
    return magnitude >= (single ? SINGLE_LARGE : 0x1p1023);
  }
}
