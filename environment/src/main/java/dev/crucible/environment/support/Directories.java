package dev.crucible.environment.support;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Operations on whole directories that {@link Files} does not have. */
public final class Directories {
  private Directories() {}

  /** Deletes a directory and its content, if it exists. Links are deleted, not followed. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // Another process was faster.
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.deleteIfExists(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Creates an empty directory, deletes existing content first, and returns the directory. */
  public static Path empty(Path directory) throws IOException {
    delete(directory);
    return Files.createDirectories(directory);
  }

  /**
   * Moves a complete directory into the place of {@code target}, which is deleted first if it
   * exists. Both must be on one file system.
   */
  public static Path replace(Path complete, Path target) throws IOException {
    delete(target);
    return Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Returns the total size of the regular files in a directory, in bytes; 0 if there is no such
   * directory. Links are not followed.
   */
  public static long bytes(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      long sum = 0;
      for (Path file : (Iterable<Path>) files.filter(Directories::isPlainFile)::iterator) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  private static boolean isPlainFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
