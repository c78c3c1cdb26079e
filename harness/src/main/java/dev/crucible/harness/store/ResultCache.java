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
 * A cache of executions of earlier runs, one file each, found by a digest of everything that they
 * depend on.
 *
 * <p>Only reproducible outcomes are kept: not a time limit, a memory limit, a crash or a skipped
 * sample. Several processes can share the directory. Thread-safe.
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

  // The prefix of the names of files that are being written, unique to this process.
  private final String unique = UUID.randomUUID() + "-";
  private final AtomicLong parts = new AtomicLong();

  private ResultCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Returns the cache in {@code folder}, which is created when the first execution is kept. */
  public static ResultCache in(Path folder) {
    return new ResultCache(Optional.of(folder));
  }

  /** Returns a cache that keeps nothing. */
  public static ResultCache none() {
    return new ResultCache(Optional.empty());
  }

  /**
   * Returns the execution with a {@linkplain ExecutionRecord#key() key}; empty if it is not in the
   * cache or cannot be read.
   */
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
      return Optional.empty(); // As if absent: the sample is executed, and the file is replaced.
    }
  }

  /**
   * Keeps an execution, if its outcome is reproducible. A failure to write is ignored: the result
   * is also in the run's store.
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
      // The next run executes the sample again.
    }
  }

  /** Creates the directories if one is missing: they may be removed at any time. */
  private void writeWithFolder(Path file, byte[] json) {
    try {
      Files.createDirectories(file.getParent());
      write(file, json);
    } catch (IOException e) {
      // The next run executes the sample again.
    }
  }

  /** Writes the file under another name and moves it, so that no reader finds a part of it. */
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
