package dev.crucible.environment.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where Crucible's cache folder is. */
public final class CacheLocation {
  private static final String NAME = "crucible";

  private CacheLocation() {}

  /** The folder for this process: {@code CRUCIBLE_CACHE} names one, else it is the user's. */
  public static Path ofThisProcess() {
    return resolve(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /**
   * CRUCIBLE_CACHE itself, else a folder of ours where the system keeps caches. Empty variables
   * count as unset.
   */
  static Path resolve(Map<String, String> variables, String osName, Path home) {
    String own = variables.getOrDefault("CRUCIBLE_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    String xdg = variables.getOrDefault("XDG_CACHE_HOME", "");
    // The XDG specification says to ignore a relative path.
    if (!xdg.isBlank() && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, NAME);
    }
    boolean mac = osName.toLowerCase(Locale.ROOT).startsWith("mac");
    return mac
        ? home.resolve("Library/Caches").resolve(NAME)
        : home.resolve(".cache").resolve(NAME);
  }
}
