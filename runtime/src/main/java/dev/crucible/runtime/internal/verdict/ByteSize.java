package dev.crucible.runtime.internal.verdict;

/** Numbers of bytes as text for people. */
final class ByteSize {
  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

  private ByteSize() {}

  /**
   * Returns a size such as {@code 64 KiB}: exact if it is a whole number of a unit, else rounded to
   * one decimal.
   */
  static String text(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < UNITS.length - 1) {
      size /= 1024;
      unit++;
    }
    return size == Math.rint(size)
        ? "%d %s".formatted((long) size, UNITS[unit])
        : "%.1f %s".formatted(size, UNITS[unit]);
  }
}
