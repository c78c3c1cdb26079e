package dev.crucible.harness.store;

import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executions of earlier runs, one file each, found by the digest of everything that they depend on.
 *
 * <p>Only those that would come out the same again are kept: not what a limit of time ended, what
 * took its worker down, or what was skipped. Processes can share the folder. Thread-safe.
 */
public final class ResultCache {
  private static final Set<Outcome> KEPT =
      EnumSet.of(
          Outcome.PASSED,
          Outcome.FAILED,
          Outcome.ERROR,
          Outcome.OUTPUT_LIMIT,
          Outcome.FORBIDDEN,
          Outcome.TAMPERED);

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Optional<Path> folder;

  private ResultCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The cache in {@code folder}, which is made when it is needed. */
  public static ResultCache in(Path folder) {
    return new ResultCache(Optional.of(folder));
  }

  /** A cache that keeps nothing. */
  public static ResultCache none() {
    return new ResultCache(Optional.empty());
  }

  /** The execution of that {@link Execution#key()}, if it is kept and can be read. */
  public Optional<Execution> find(String key) {
    return folder
        .map(root -> file(root, key))
        .filter(Files::exists)
        .flatMap(file -> read(file, key));
  }

  private static Optional<Execution> read(Path file, String key) {
    try {
      Execution execution = JSON.readValue(Files.readAllBytes(file), Execution.class);
      return Optional.of(execution).filter(found -> found.key().equals(key));
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // As good as not there: it is executed, and written anew.
    }
  }

  /**
   * Keeps an execution. A cache that cannot be written is no reason to stop: the result is in the
   * run's store.
   */
  public void keep(Execution execution) {
    if (folder.isEmpty() || !KEPT.contains(execution.outcome())) {
      return;
    }
    Path file = file(folder.get(), execution.key());
    try {
      Files.createDirectories(file.getParent());
      // Moved into place whole: nobody reads half a file.
      Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
      try {
        Files.write(part, JSON.writeValueAsBytes(execution));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // See above.
    }
  }

  private static Path file(Path root, String key) {
    return root.resolve(key.substring(0, 2)).resolve(key + ".json");
  }
}
