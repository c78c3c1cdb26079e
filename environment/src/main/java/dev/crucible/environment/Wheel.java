package dev.crucible.environment;

import dev.crucible.environment.wheel.WheelName;
import java.nio.file.Path;

/**
 * A wheel that an environment was made from.
 *
 * @param fileName its file name, tags included
 * @param sha256 its content, as lower-case hex
 * @param origin where it came from
 */
public record Wheel(String fileName, String sha256, WheelOrigin origin) {

  /** The package's name, such as {@code scipy}. */
  public String packageName() {
    return WheelName.of(Path.of(fileName)).map(WheelName::name).orElse(fileName);
  }

  /** The package's version; empty when the file's name does not say it. */
  public String version() {
    return WheelName.of(Path.of(fileName)).map(WheelName::version).orElse("");
  }
}
