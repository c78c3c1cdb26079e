package dev.crucible.runtime.internal.worker.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files that only save time: losing one, or keeping one too long, does no harm. */
final class CachedFiles {
  private CachedFiles() {}

  /** What tells a file from an earlier one in its place: the JVM compares the same. */
  static String identity(Path name, Path file) {
    return "%s %d %d".formatted(name, file.toFile().length(), file.toFile().lastModified());
  }

  /** Deletes files of a folder that were written longer ago than {@code age}. */
  static void forgetOlder(Path folder, Duration age, Predicate<String> named) throws IOException {
    FileTime oldest = FileTime.from(Instant.now().minus(age));
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> named.test(file.getFileName().toString()))
          .filter(file -> written(file).compareTo(oldest) < 0)
          .forEach(CachedFiles::delete);
    }
  }

  static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // It has gone meanwhile.
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It costs space only.
    }
  }
}
