package dev.crucible.harness.cli;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.store.RunData;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a run's results from its folder. */
interface RunReader {

  /**
   * What the run in {@code folder} has.
   *
   * @throws DataException when there is no run, or it cannot be read
   */
  RunData read(Path folder);

  /** Reads the run store. */
  static RunReader ofStore() {
    return folder -> {
      if (!Files.isDirectory(folder)) {
        throw new DataException(
            "There is no run folder %s: name one that 'crucible score' made.".formatted(folder));
      }
      throw new DataException("%s cannot be read: there is no run store yet.".formatted(folder));
    };
  }
}
