package dev.crucible.harness.cpython;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of Python 3 that will do, by their second number, both ends included.
 *
 * @param oldest the least, at least 9
 * @param newest the greatest
 */
public record PythonRange(int oldest, int newest) {
  private static final Pattern VERSION = Pattern.compile("3\\.(\\d+)(\\..*)?");

  /** From a version on. */
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

  /** Such as {@code 3.10 to 3.13}. */
  @Override
  public String toString() {
    return newest == Integer.MAX_VALUE
        ? "3.%d or newer".formatted(oldest)
        : "3.%d to 3.%d".formatted(oldest, newest);
  }
}
