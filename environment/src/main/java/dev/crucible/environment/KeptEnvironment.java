package dev.crucible.environment;

import dev.crucible.environment.build.Marker;
import dev.crucible.environment.cache.CacheLayout;
import dev.crucible.environment.support.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An environment in a cache directory, made by any version of Crucible. Immutable.
 *
 * @param key the name of the environment in the cache
 * @param root the directory of the environment
 * @param environment the environment; empty if its creation was interrupted, or if another version
 *     of Crucible wrote it in a form that cannot be read
 */
public record KeptEnvironment(String key, Path root, Optional<PythonEnvironment> environment) {

  /**
   * Returns all environments in a cache directory, sorted by name.
   *
   * @throws EnvironmentException if the directory cannot be read
   */
  public static List<KeptEnvironment> list(Path cache) {
    Path directory = new CacheLayout(cache).environments();
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> roots = Files.list(directory)) {
      List<KeptEnvironment> found = new ArrayList<>();
      for (Path root : roots.filter(Files::isDirectory).sorted().toList()) {
        Optional<PythonEnvironment> environment =
            Marker.read(root).map(marker -> PythonEnvironments.describe(root, marker));
        String key = root.getFileName().toString();
        found.add(new KeptEnvironment(key, root, environment));
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw new EnvironmentException("The cache directory %s cannot be read.".formatted(cache), e);
    }
  }

  /**
   * Returns the size on disk of the environment's directory, in bytes.
   *
   * @throws EnvironmentException if the directory cannot be read
   */
  public long bytes() {
    try {
      return Directories.bytes(root);
    } catch (IOException e) {
      throw new EnvironmentException("The directory %s cannot be read.".formatted(root), e);
    }
  }

  /**
   * Deletes the environment and the wheels of its packages. NumPy's own wheel, which takes long to
   * build, is kept. No process may use the environment during the call.
   *
   * @param cache the cache directory that the environment is in
   * @throws EnvironmentException if the environment cannot be deleted
   */
  public void remove(Path cache) {
    try {
      Files.deleteIfExists(Marker.in(root)); // First: half an environment must not be used.
      Directories.delete(root);
      Directories.delete(new CacheLayout(cache).packages(key));
    } catch (IOException e) {
      throw new EnvironmentException("The directory %s cannot be deleted.".formatted(root), e);
    }
  }
}
