package dev.crucible.environment;

import dev.crucible.environment.cache.CacheLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The description of a wanted environment. Immutable; start from {@link #standard()}.
 *
 * @param numpyVersion an exact NumPy version, such as {@code 2.2.6}
 * @param packages the packages installed beside NumPy, sorted by name, without duplicates
 * @param cache the directory that keeps wheels and environments, as an absolute path
 * @param wheels the directory that all wheels are taken from; if empty, a kept wheel is used, else
 *     one from a package index, else NumPy is built
 * @param isolatedCopies the number of contexts in one process for which the native libraries are
 *     copied beforehand, from 0 to 64 (default: 8)
 */
public record EnvironmentSpec(
    String numpyVersion,
    List<PackageSpec> packages,
    Path cache,
    Optional<Path> wheels,
    int isolatedCopies) {

  /** The NumPy version that Crucible is tested with. */
  public static final String DEFAULT_NUMPY_VERSION = "2.2.6";

  private static final int DEFAULT_ISOLATED_COPIES = 8;
  private static final String VERSION_PATTERN = "[0-9]+(\\.[0-9]+)+((a|b|rc)[0-9]+)?";

  /**
   * Validates the values, sorts the packages, and makes the paths absolute.
   *
   * @throws IllegalArgumentException if a value is out of its range, or if a package appears in two
   *     versions
   */
  public EnvironmentSpec {
    if (!numpyVersion.matches(VERSION_PATTERN)) {
      throw new IllegalArgumentException(
          "'%s' is not a NumPy version such as %s".formatted(numpyVersion, DEFAULT_NUMPY_VERSION));
    }
    if (isolatedCopies < 0 || isolatedCopies > 64) {
      throw new IllegalArgumentException("isolatedCopies must be 0 to 64, not " + isolatedCopies);
    }
    packages = PackageSpec.distinct(packages);
    cache = cache.toAbsolutePath().normalize();
    wheels = wheels.map(directory -> directory.toAbsolutePath().normalize());
  }

  /**
   * Returns the default NumPy in the cache directory that the environment variables of this process
   * choose.
   */
  public static EnvironmentSpec standard() {
    return new EnvironmentSpec(
        DEFAULT_NUMPY_VERSION,
        List.of(),
        CacheLocation.ofThisProcess(),
        Optional.empty(),
        DEFAULT_ISOLATED_COPIES);
  }

  /**
   * Returns the command that makes the environment: {@code crucible env --numpy 2.4.4 --with
   * scipy==1.17.1}. The default NumPy version is left out.
   */
  public String command() {
    String numpy =
        numpyVersion.equals(DEFAULT_NUMPY_VERSION) ? "" : " --numpy %s".formatted(numpyVersion);
    String with =
        packages.isEmpty()
            ? ""
            : packages.stream()
                .map(PackageSpec::toString)
                .collect(Collectors.joining(",", " --with ", ""));
    return "crucible env" + numpy + with;
  }

  /** Returns a short description for messages: {@code NumPy 2.2.6, scipy==1.17.1}. */
  public String describe() {
    return Stream.concat(
            Stream.of("NumPy " + numpyVersion), packages.stream().map(PackageSpec::toString))
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns a copy with another NumPy version.
   *
   * @throws IllegalArgumentException if {@code version} is not an exact version
   */
  public EnvironmentSpec withNumpyVersion(String version) {
    return new EnvironmentSpec(version, packages, cache, wheels, isolatedCopies);
  }

  /**
   * Returns a copy with {@code others} as the packages beside NumPy.
   *
   * @throws IllegalArgumentException if {@code others} has two versions of one package
   */
  public EnvironmentSpec withPackages(List<PackageSpec> others) {
    return new EnvironmentSpec(numpyVersion, others, cache, wheels, isolatedCopies);
  }

  /** Returns a copy with another cache directory. */
  public EnvironmentSpec withCache(Path directory) {
    return new EnvironmentSpec(numpyVersion, packages, directory, wheels, isolatedCopies);
  }

  /** Returns a copy that takes all wheels from {@code directory}. */
  public EnvironmentSpec withWheels(Path directory) {
    return new EnvironmentSpec(
        numpyVersion, packages, cache, Optional.of(directory), isolatedCopies);
  }

  /**
   * Returns a copy that is prepared for {@code copies} contexts in one process.
   *
   * @throws IllegalArgumentException if {@code copies} is not from 0 to 64
   */
  public EnvironmentSpec withIsolatedCopies(int copies) {
    return new EnvironmentSpec(numpyVersion, packages, cache, wheels, copies);
  }
}
