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
 * What an environment is; written last, so that a folder without it is half made.
 *
 * @param packages what was asked for beside NumPy
 * @param packageWheels the wheels of these, and of what they need
 * @param check what the self-check saw
 * @param launcherFiles the java and jars the launcher uses, to notice when they moved
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

  public Marker {
    // Markers of before there were packages lack these.
    packages = packages == null ? List.of() : List.copyOf(packages);
    packageWheels = packageWheels == null ? List.of() : List.copyOf(packageWheels);
  }

  public static Path in(Path environment) {
    return environment.resolve(NAME);
  }

  public static Optional<Marker> read(Path environment) {
    Path file = in(environment);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readValue(file, Marker.class));
    } catch (JacksonException e) {
      return Optional.empty(); // Not ours, or of another version of ours: as good as none.
    }
  }

  public void write(Path environment) throws IOException {
    Template.writeAtomically(
        in(environment),
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  public static String now() {
    return Instant.now().toString();
  }

  public boolean launcherFilesExist() {
    return launcherFiles.stream().allMatch(file -> Files.exists(Path.of(file)));
  }

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
