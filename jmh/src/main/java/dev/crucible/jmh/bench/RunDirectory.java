package dev.crucible.jmh.bench;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The directory of a run's results. */
final class RunDirectory {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private RunDirectory() {}

  /** Returns the path of a new directory under {@code bench}. */
  static Path fresh() {
    return Path.of("bench", LocalDateTime.now(ZoneId.systemDefault()).format(NAME));
  }

  /**
   * Creates the directory, which must be empty: files of an earlier run would be taken for results
   * of this one.
   *
   * @throws DataException if the directory is not empty or cannot be created
   */
  static void makeEmpty(Path directory) {
    try {
      Files.createDirectories(directory);
      try (var files = Files.list(directory)) {
        if (files.findAny().isPresent()) {
          throw new DataException(
              "The directory %s is not empty: name a new one with --out.".formatted(directory));
        }
      }
    } catch (IOException e) {
      throw new DataException(
          "The directory %s cannot be made or read (%s): name another one with --out."
              .formatted(directory, e),
          e);
    }
  }
}
