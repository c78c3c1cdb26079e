package dev.crucible.jmh.bench;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files that are given; what goes wrong is said in one sentence. */
public final class BenchFile {

  private BenchFile() {}

  /**
   * Reads a file.
   *
   * @throws DataException when it cannot be read, or is no text
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
