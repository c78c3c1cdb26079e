package dev.crucible.harness.store;

import dev.crucible.environment.support.WholeFile;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

  private final Optional<Path> directory;

  private ResultCache(Optional<Path> directory) {
    this.directory = directory;
  }

  /** Returns the cache in {@code directory}, which is created when the first execution is kept. */
  public static ResultCache in(Path directory) {
    return new ResultCache(Optional.of(directory));
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
    return directory
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
    if (directory.isEmpty() || !KEPT.contains(execution.outcome())) {
      return;
    }
    try {
      WholeFile.write(file(directory.get(), execution.key()), JSON.writeValueAsBytes(execution));
    } catch (IOException e) {
      // The next run executes the sample again.
    }
  }

  private static Path file(Path root, String key) {
    return root.resolve(key.substring(0, 2)).resolve(key + ".json");
  }
}
