package dev.crucible.jmh.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Formats numbers for people: three significant digits, and no exponents if they can be avoided.
 */
public final class Amount {
  private static final double TINY = 1e-4;
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  private Amount() {}

  /**
   * Returns a number such as {@code 0.0123}, {@code 4.56}, {@code 305} or {@code 12,345}; {@code
   * unknown} if it is not finite.
   */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      return "unknown";
    }
    double size = Math.abs(value);
    if (value == 0) {
      return "0";
    }
    if (size < TINY) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
    int digitsBeforePoint = rounded.precision() - rounded.scale();
    return digitsBeforePoint >= THREE_DIGITS.getPrecision()
        ? String.format(Locale.ROOT, "%,.0f", value)
        : rounded.setScale(THREE_DIGITS.getPrecision() - digitsBeforePoint).toPlainString();
  }

  /** Returns the label of a mark on an axis, without trailing zeros. */
  public static String mark(double value) {
    BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * Returns a value with its error, such as {@code 4.56 ± 0.12}; the value alone if the error is
   * not finite.
   */
  public static String of(double value, double error) {
    return Double.isFinite(error) ? "%s ± %s".formatted(of(value), of(error)) : of(value);
  }

  /**
   * Returns a number of bytes with a binary unit, such as {@code 12.3 KiB}; empty if it is not
   * finite.
   */
  public static String bytes(double bytes) {
    if (!Double.isFinite(bytes)) {
      return "";
    }
    if (bytes < 1024) {
      return String.format(Locale.ROOT, "%.0f B", bytes);
    }
    return bytes < 1024 * 1024 ? of(bytes / 1024) + " KiB" : of(bytes / (1024 * 1024)) + " MiB";
  }
}
