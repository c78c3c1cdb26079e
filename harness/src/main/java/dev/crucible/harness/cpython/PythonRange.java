package dev.crucible.harness.cpython;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of versions of Python 3, by their minor number, both ends included.
 *
 * @param oldest the lowest minor number, 9 or more
 * @param newest the highest minor number
 */
public record PythonRange(int oldest, int newest) {
  private static final Pattern VERSION = Pattern.compile("3\\.(\\d+)(\\..*)?");

  /**
   * Returns the range of a version and all newer ones.
   *
   * @param oldest the lowest minor number, 9 or more
   */
  public static PythonRange from(int oldest) {
    return new PythonRange(oldest, Integer.MAX_VALUE);
  }

  boolean has(String version) {
    Matcher numbers = VERSION.matcher(version);
    if (!numbers.matches()) {
      return false;
    }
    int minor = Integer.parseInt(numbers.group(1));
    return oldest <= minor && minor <= newest;
  }

  /** Returns a string for messages, such as {@code 3.10 to 3.13} or {@code 3.10 or newer}. */
  @Override
  public String toString() {
    return newest == Integer.MAX_VALUE
        ? "3.%d or newer".formatted(oldest)
        : "3.%d to 3.%d".formatted(oldest, newest);
  }
}
