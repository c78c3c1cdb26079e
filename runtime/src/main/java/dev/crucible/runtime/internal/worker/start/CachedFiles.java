package dev.crucible.runtime.internal.worker.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Operations on files that only save time: losing one, or keeping one too long, does no harm. */
final class CachedFiles {
  private CachedFiles() {}

  /**
   * Returns text that differs for a file and an earlier one in its place: its length and its time,
   * which the JVM compares too.
   *
   * @param name the file's name in the text
   */
  static String identity(Path name, Path file) {
    return "%s %d %d".formatted(name, file.toFile().length(), file.toFile().lastModified());
  }

  /**
   * Deletes the files of a directory that were written longer ago than {@code age}.
   *
   * @param named selects files by their names
   */
  static void forgetOlder(Path directory, Duration age, Predicate<String> named)
      throws IOException {
    FileTime oldest = FileTime.from(Instant.now().minus(age));
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(file -> named.test(file.getFileName().toString()))
          .filter(file -> written(file).compareTo(oldest) < 0)
          .forEach(CachedFiles::delete);
    }
  }

  /** Returns the time at which a file was written; the epoch if it does not exist. */
  static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // The file was deleted meanwhile.
    }
  }

  /** Deletes a file if that is possible. */
  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The file costs only space.
    }
  }
}
