package dev.crucible.environment.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The location of Crucible's cache directory. */
public final class CacheLocation {
  private static final String NAME = "crucible";

  private CacheLocation() {}

  /**
   * Returns the cache directory of this process: the one that {@code CRUCIBLE_CACHE} names
   * (default: the user's cache directory).
   */
  public static Path ofThisProcess() {
    return resolve(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /**
   * Returns the directory that CRUCIBLE_CACHE names, else the directory {@code crucible} where the
   * system keeps caches. Empty variables count as unset.
   */
  static Path resolve(Map<String, String> variables, String osName, Path home) {
    String own = variables.getOrDefault("CRUCIBLE_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own).toAbsolutePath();
    }
    String xdg = variables.getOrDefault("XDG_CACHE_HOME", "");
    // The XDG specification requires that a relative path be ignored.
    if (!xdg.isBlank() && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, NAME);
    }
    boolean mac = osName.toLowerCase(Locale.ROOT).startsWith("mac");
    return mac
        ? home.resolve("Library/Caches").resolve(NAME)
        : home.resolve(".cache").resolve(NAME);
  }
}
