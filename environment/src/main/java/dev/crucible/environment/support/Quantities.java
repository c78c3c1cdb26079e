package dev.crucible.environment.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Times and sizes as text for people. */
public final class Quantities {
  private static final String[] BYTE_UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

  private Quantities() {}

  /**
   * Returns a size such as {@code 64 KiB}: exact if it is a whole number of a unit, else rounded to
   * one decimal.
   */
  public static String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < BYTE_UNITS.length - 1) {
      size /= 1024;
      unit++;
    }
    return size == Math.rint(size)
        ? "%d %s".formatted((long) size, BYTE_UNITS[unit])
        : String.format(Locale.ROOT, "%.1f %s", size, BYTE_UNITS[unit]);
  }

  /**
   * Returns a time in seconds, in full to the millisecond and without trailing zeros, such as
   * {@code 60} and {@code 0.5}.
   */
  public static String seconds(Duration time) {
    BigDecimal seconds = new BigDecimal(time.toMillis()).movePointLeft(3);
    return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
  }

  /** Returns a time in seconds with the unit, such as {@code 8.1 s} for one decimal. */
  public static String seconds(Duration time, int decimals) {
    return BigDecimal.valueOf(time.toNanos(), 9).setScale(decimals, RoundingMode.HALF_UP) + " s";
  }
}
