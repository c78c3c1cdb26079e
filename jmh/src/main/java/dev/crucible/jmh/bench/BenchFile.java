package dev.crucible.jmh.bench;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Text files of a run; what goes wrong is said in one sentence. */
final class BenchFile {

  private BenchFile() {}

  /**
   * Writes a file, whose folder is made if missing. A file of that name is replaced at once.
   *
   * @throws DataException when it cannot be written
   */
  static void write(Path file, String text) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = folder.resolve(file.getFileName() + ".part");
      try {
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s): name another place.".formatted(file, e), e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws DataException when it cannot be read, or is no text
   */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new DataException("%s is no text in UTF-8; give another file.".formatted(file), e);
    } catch (IOException e) {
      throw new DataException("%s cannot be read (%s).".formatted(file, e), e);
    }
  }
}
