package dev.crucible.environment;

import dev.crucible.environment.cache.CacheLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which environment is wanted. Immutable; start from {@link #standard()}.
 *
 * @param numpyVersion an exact version
 * @param cache the folder that keeps wheels and environments
 * @param packages what is installed beside NumPy, sorted by name, each once
 * @param wheels a folder to take all wheels from; when absent, what was kept is used, else an index
 *     is asked and else NumPy is built
 * @param isolatedCopies for how many contexts in one process to copy the native libraries
 *     beforehand
 */
public record EnvironmentSpec(
    String numpyVersion,
    List<PackageSpec> packages,
    Path cache,
    Optional<Path> wheels,
    int isolatedCopies) {

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
    packages = PackageSpec.distinct(packages);
    cache = cache.toAbsolutePath().normalize();
    wheels = wheels.map(folder -> folder.toAbsolutePath().normalize());
  }

  /** The default NumPy, in the cache folder that the process's environment variables choose. */
  public static EnvironmentSpec standard() {
    return new EnvironmentSpec(
        DEFAULT_NUMPY_VERSION,
        List.of(),
        CacheLocation.ofThisProcess(),
        Optional.empty(),
        DEFAULT_ISOLATED_COPIES);
  }

  /** The command that makes it: {@code crucible env --numpy 2.4.4 --with scipy==1.17.1}. */
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

  /** What it is for people: {@code NumPy 2.2.6, scipy==1.17.1}. */
  public String describe() {
    return Stream.concat(
            Stream.of("NumPy " + numpyVersion), packages.stream().map(PackageSpec::toString))
        .collect(Collectors.joining(", "));
  }

  /** The same with another NumPy version. */
  public EnvironmentSpec withNumpyVersion(String version) {
    return new EnvironmentSpec(version, packages, cache, wheels, isolatedCopies);
  }

  /** The same with these packages beside NumPy. */
  public EnvironmentSpec withPackages(List<PackageSpec> others) {
    return new EnvironmentSpec(numpyVersion, others, cache, wheels, isolatedCopies);
  }

  /** The same in another cache folder. */
  public EnvironmentSpec withCache(Path folder) {
    return new EnvironmentSpec(numpyVersion, packages, folder, wheels, isolatedCopies);
  }

  /** The same, with all wheels taken from {@code folder}. */
  public EnvironmentSpec withWheels(Path folder) {
    return new EnvironmentSpec(numpyVersion, packages, cache, Optional.of(folder), isolatedCopies);
  }

  /** The same, prepared for {@code copies} contexts in one process. */
  public EnvironmentSpec withIsolatedCopies(int copies) {
    return new EnvironmentSpec(numpyVersion, packages, cache, wheels, copies);
  }
}
