package dev.crucible.harness.data;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says in one sentence why a path cannot be read as a file, before a library says it in its own.
 */
public final class InputFile {

  private InputFile() {}

  /**
   * Checks that {@code file} is there, is no folder and may be read.
   *
   * @param wanted what the file should be, for the message: "a JSON lines file"
   * @throws DataException if it is not
   */
  public static void require(Path file, String wanted) {
    if (Files.isDirectory(file)) {
      throw new DataException("%s is a folder; give the path of %s.".formatted(file, wanted));
    }
    if (Files.notExists(file)) {
      throw new DataException("There is no file %s; give the path of %s.".formatted(file, wanted));
    }
    if (!Files.isReadable(file)) {
      throw new DataException(
          "%s may not be read; allow it, or give the path of %s.".formatted(file, wanted));
    }
  }
}
