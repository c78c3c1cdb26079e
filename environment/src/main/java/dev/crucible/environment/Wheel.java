package dev.crucible.environment;

import java.util.Optional;

/**
 * A wheel that an environment was made from. Immutable.
 *
 * @param fileName the file name, with its tags
 * @param sha256 the SHA-256 digest of the content, in lower-case hexadecimal
 * @param origin the source of the wheel
 */
public record Wheel(String fileName, String sha256, WheelOrigin origin) {

  /** Returns the normalised name of the package, such as {@code scipy}. */
  public String packageName() {
    return parts().map(parts -> PackageSpec.normalised(parts[0])).orElse(fileName);
  }

  /**
   * Returns the version of the package; empty if the file name does not have the form of a wheel's.
   */
  public String version() {
    return parts().map(parts -> parts[1]).orElse("");
  }

  /** Returns the file name's parts, which begin with the package's name and version. */
  private Optional<String[]> parts() {
    String[] parts = fileName.split("-", -1);
    return fileName.endsWith(".whl") && parts.length >= 5 ? Optional.of(parts) : Optional.empty();
  }
}
