package dev.crucible.harness.store;

import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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

  // Names of files that are being written, unlike those of other processes.
  private final String unique = UUID.randomUUID() + "-";
  private final AtomicLong parts = new AtomicLong();

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

  /** The execution of that {@link ExecutionRecord#key()}, if it is kept and can be read. */
  public Optional<ExecutionRecord> find(String key) {
    return folder
        .map(root -> file(root, key))
        .filter(Files::exists)
        .flatMap(file -> read(file, key));
  }

  private static Optional<ExecutionRecord> read(Path file, String key) {
    try {
      ExecutionRecord execution = JSON.readValue(Files.readAllBytes(file), ExecutionRecord.class);
      return Optional.of(execution).filter(found -> found.key().equals(key));
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // As good as not there: it is executed, and written anew.
    }
  }

  /**
   * Keeps an execution. A cache that cannot be written is no reason to stop: the result is in the
   * run's store.
   */
  public void keep(ExecutionRecord execution) {
    if (folder.isEmpty() || !KEPT.contains(execution.outcome())) {
      return;
    }
    Path file = file(folder.get(), execution.key());
    byte[] json = JSON.writeValueAsBytes(execution);
    try {
      write(file, json);
    } catch (NoSuchFileException e) {
      writeWithFolder(file, json);
    } catch (IOException e) {
      // The next run executes it again.
    }
  }

  /** Folders are made when one is missing: they may be removed at any time. */
  private void writeWithFolder(Path file, byte[] json) {
    try {
      Files.createDirectories(file.getParent());
      write(file, json);
    } catch (IOException e) {
      // The next run executes it again.
    }
  }

  /** Moves the file into place whole, so that nobody reads half of it. */
  private void write(Path file, byte[] json) throws IOException {
    Path part = file.resolveSibling(unique + parts.incrementAndGet() + ".tmp");
    try {
      Files.write(part, json, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private static Path file(Path root, String key) {
    return root.resolve(key.substring(0, 2)).resolve(key + ".json");
  }
}
