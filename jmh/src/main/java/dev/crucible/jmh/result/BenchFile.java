package dev.crucible.jmh.result;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files that the user names. Errors are reported in one sentence. */
public final class BenchFile {

  private BenchFile() {}

  /**
   * Returns the text of a file.
   *
   * @throws DataException if the file cannot be read or is not UTF-8 text
   */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new DataException("%s is no text in UTF-8; give another file.".formatted(file), e);
    } catch (IOException e) {
      throw new DataException("%s cannot be read (%s).".formatted(file, e), e);
    }
  }
}
