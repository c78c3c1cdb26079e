package dev.crucible.environment;

import java.util.List;
import java.util.Optional;

/**
 * A wheel that an environment was made from. Immutable.
 *
 * @param fileName the file name, with its tags
 * @param sha256 the SHA-256 digest of the content, in lower-case hexadecimal
 * @param origin the source of the wheel
 */
public record Wheel(String fileName, String sha256, WheelOrigin origin) {
  private static final String ENDING = ".whl";

  /** Returns the normalised name of the package, such as {@code scipy}. */
  public String packageName() {
    return parts(fileName).map(List::getFirst).map(PackageSpec::normalised).orElse(fileName);
  }

  /**
   * Returns the version of the package; empty if the file name does not have the form of a wheel's.
   */
  public String version() {
    return parts(fileName).map(parts -> parts.get(1)).orElse("");
  }

  /**
   * Returns the parts of a wheel's file name: the package's name and version, sometimes a build
   * number, and the tags of Python, binary interface and platform. Empty if the file name does not
   * have that form.
   */
  public static Optional<List<String>> parts(String fileName) {
    if (!fileName.endsWith(ENDING)) {
      return Optional.empty();
    }
    String[] parts = fileName.substring(0, fileName.length() - ENDING.length()).split("-", -1);
    return parts.length == 5 || parts.length == 6 ? Optional.of(List.of(parts)) : Optional.empty();
  }
}
