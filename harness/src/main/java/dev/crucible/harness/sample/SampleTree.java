package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the readers of directories of samples have in common. */
final class SampleTree {
  /**
   * Greatest depth of a file: {@code sample0/model/generated_code/with_background/1.1.py}, or
   * {@code results/humaneval/model/HumanEval_0/0.py}.
   */
  private static final int DEEPEST = 5;

  private static final int MOST_NAMED = 10;

  private SampleTree() {}

  /**
   * Passes the regular files at and below a directory to {@code visit}. Links are followed; files
   * and directories below that cannot be read are left out.
   *
   * @param visit returns how the walk continues
   * @throws DataException if the directory cannot be read
   */
  static void walk(Path directory, Function<Path, FileVisitResult> visit) {
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return attributes.isRegularFile() ? visit.apply(file) : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, visitor);
    } catch (IOException e) {
      throw unreadable(directory, e);
    }
  }

  /** Returns the first paths of a collection, for a message. */
  static String names(Collection<Path> paths) {
    String names =
        paths.stream().limit(MOST_NAMED).map(Path::toString).collect(Collectors.joining(", "));
    return paths.size() > MOST_NAMED ? names + ", ..." : names;
  }

  static DataException unreadable(Path path, IOException e) {
    return new DataException(
        "%s cannot be read (%s); check the disk and the rights of the directory and its files."
            .formatted(path, e),
        e);
  }
}
