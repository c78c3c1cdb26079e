package dev.crucible.harness.cli.console;

import dev.crucible.environment.support.WholeFile;
import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.file.Path;

/** Files that commands write for people. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes {@code text} to {@code file}, and creates its directory if that is missing. An existing
   * file is replaced atomically, so that no reader finds a part of it.
   *
   * @throws DataException if the file cannot be written
   */
  public static void write(Path file, String text) {
    try {
      WholeFile.write(file, text);
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be written (%s): name another place.".formatted(file, e), e);
    }
  }
}
