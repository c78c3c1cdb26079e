package dev.crucible.environment.build;

import dev.crucible.environment.PackageSpec;
import dev.crucible.environment.StageTime;
import dev.crucible.environment.Wheel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that describes an environment. It is written last, so a directory without it is
 * incomplete.
 *
 * @param key the key of the environment
 * @param created the time of creation, in ISO-8601 format
 * @param graalPyVersion the GraalPy version that the environment was made with
 * @param wheel the wheel that NumPy was installed from
 * @param packages the packages requested beside NumPy
 * @param packageWheels the wheels of these packages and of their dependencies
 * @param buildOptions the options that NumPy was built with; empty if the wheel was ready-made
 * @param isolatedCopies the number of contexts of one process whose native libraries were copied
 * @param check the result of the self-check
 * @param launcherFiles the {@code java} program and the jars of the launcher, to detect that they
 *     moved
 * @param stages the times of the stages, in order of their start
 */
public record Marker(
    String key,
    String created,
    String graalPyVersion,
    Wheel wheel,
    List<PackageSpec> packages,
    List<Wheel> packageWheels,
    List<String> buildOptions,
    int isolatedCopies,
    SelfCheck.Facts check,
    List<String> launcherFiles,
    List<StageTime> stages) {
  private static final String NAME = "crucible-environment.json";

  /** Replaces missing lists by empty ones. */
  public Marker {
    // Markers written before packages were supported lack these lists.
    packages = packages == null ? List.of() : List.copyOf(packages);
    packageWheels = packageWheels == null ? List.of() : List.copyOf(packageWheels);
  }

  /** Returns the path of the marker in the directory of an environment. */
  public static Path in(Path environment) {
    return environment.resolve(NAME);
  }

  /** Reads the marker of an environment; empty if there is none, or if it cannot be parsed. */
  public static Optional<Marker> read(Path environment) {
    Path file = in(environment);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readValue(file, Marker.class));
    } catch (JacksonException e) {
      return Optional.empty(); // Of another program or version: treated as absent.
    }
  }

  /** Writes this marker to the directory of an environment, atomically. */
  public void write(Path environment) throws IOException {
    Template.writeAtomically(
        in(environment),
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  /** Returns the current time in ISO-8601 format. */
  public static String now() {
    return Instant.now().toString();
  }

  /** Returns true if all files of the launcher exist. */
  public boolean launcherFilesExist() {
    return launcherFiles.stream().allMatch(file -> Files.exists(Path.of(file)));
  }

  /** Returns a copy with other launcher files. */
  public Marker withLauncherFiles(List<String> files) {
    return new Marker(
        key,
        created,
        graalPyVersion,
        wheel,
        packages,
        packageWheels,
        buildOptions,
        isolatedCopies,
        check,
        files,
        stages);
  }
}
