package dev.crucible.environment;

import dev.crucible.environment.build.Marker;
import dev.crucible.environment.cache.CacheLayout;
import dev.crucible.environment.cache.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An environment in a cache folder, made with whatever version of Crucible.
 *
 * @param key names it
 * @param root its folder
 * @param environment what it is; empty when its making was cut off, or it is of another version
 */
public record KeptEnvironment(String key, Path root, Optional<PythonEnvironment> environment) {

  /**
   * All environments in a cache folder, sorted by name.
   *
   * @throws EnvironmentException when the folder cannot be read
   */
  public static List<KeptEnvironment> list(Path cache) {
    Path folder = new CacheLayout(cache).environments();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> roots = Files.list(folder)) {
      List<KeptEnvironment> found = new ArrayList<>();
      for (Path root : roots.filter(Files::isDirectory).sorted().toList()) {
        Optional<PythonEnvironment> environment =
            Marker.read(root).map(marker -> PythonEnvironments.describe(root, marker));
        String key = root.getFileName().toString();
        found.add(new KeptEnvironment(key, root, environment));
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw new EnvironmentException("The cache folder %s cannot be read.".formatted(cache), e);
    }
  }

  /**
   * What its folder takes on disk, in bytes.
   *
   * @throws EnvironmentException when the folder cannot be read
   */
  public long bytes() {
    try {
      return Folders.bytes(root);
    } catch (IOException e) {
      throw new EnvironmentException("The folder %s cannot be read.".formatted(root), e);
    }
  }

  /**
   * Deletes it with the wheels of its packages; NumPy's own wheel, which takes long to build,
   * stays. Nothing may be running in it.
   *
   * @throws EnvironmentException when it cannot be deleted
   */
  public void remove(Path cache) {
    try {
      Files.deleteIfExists(Marker.in(root)); // First, so that a half-deleted one is none.
      Folders.delete(root);
      Folders.delete(new CacheLayout(cache).packages(key));
    } catch (IOException e) {
      throw new EnvironmentException("The folder %s cannot be deleted.".formatted(root), e);
    }
  }
}
