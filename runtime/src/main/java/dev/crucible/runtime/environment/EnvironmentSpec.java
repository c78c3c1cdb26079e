package dev.crucible.runtime.environment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which environment is wanted. Immutable; start from {@link #standard()}.
 *
 * @param numpyVersion an exact version
 * @param cache the folder that keeps wheels and environments
 * @param wheels a folder to take the NumPy wheel from; when absent, an index is asked and else
 *     NumPy is built
 * @param isolatedCopies for how many contexts in one process to copy the native libraries
 *     beforehand
 */
public record EnvironmentSpec(
    String numpyVersion, Path cache, Optional<Path> wheels, int isolatedCopies) {

  /** The NumPy that Crucible is tested with. */
  public static final String DEFAULT_NUMPY_VERSION = "2.2.6";

  private static final int DEFAULT_ISOLATED_COPIES = 8;
  private static final String VERSION_PATTERN = "[0-9]+(\\.[0-9]+)+((a|b|rc)[0-9]+)?";

  /** Checks the values. */
  public EnvironmentSpec {
    if (!numpyVersion.matches(VERSION_PATTERN)) {
      throw new IllegalArgumentException(
          "'%s' is not a NumPy version such as %s".formatted(numpyVersion, DEFAULT_NUMPY_VERSION));
    }
    if (isolatedCopies < 0 || isolatedCopies > 64) {
      throw new IllegalArgumentException("isolatedCopies must be 0 to 64, not " + isolatedCopies);
    }
    cache = cache.toAbsolutePath().normalize();
    wheels = wheels.map(folder -> folder.toAbsolutePath().normalize());
  }

  /** The default NumPy, in the cache folder that the process's environment variables choose. */
  public static EnvironmentSpec standard() {
    return new EnvironmentSpec(
        DEFAULT_NUMPY_VERSION,
        CacheLocation.ofThisProcess(),
        Optional.empty(),
        DEFAULT_ISOLATED_COPIES);
  }

  /** The same with another NumPy version. */
  public EnvironmentSpec withNumpyVersion(String version) {
    return new EnvironmentSpec(version, cache, wheels, isolatedCopies);
  }

  /** The same in another cache folder. */
  public EnvironmentSpec withCache(Path folder) {
    return new EnvironmentSpec(numpyVersion, folder, wheels, isolatedCopies);
  }

  /** The same, with the wheel taken from {@code folder}. */
  public EnvironmentSpec withWheels(Path folder) {
    return new EnvironmentSpec(numpyVersion, cache, Optional.of(folder), isolatedCopies);
  }

  /** The same, prepared for {@code copies} contexts in one process. */
  public EnvironmentSpec withIsolatedCopies(int copies) {
    return new EnvironmentSpec(numpyVersion, cache, wheels, copies);
  }
}
