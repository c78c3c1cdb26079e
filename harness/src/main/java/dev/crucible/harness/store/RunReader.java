package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** The results of a run that no process is writing. Used by one thread at a time. */
public final class RunReader implements AutoCloseable {
  private final Path folder;
  private final RunDescription run;
  private final Journal journal;

  RunReader(Path folder, RunDescription run, Journal journal) {
    this.folder = folder;
    this.run = run;
    this.journal = journal;
  }

  /** The results; executions are looked up while this is open. */
  public RunData data() {
    return RunStore.data(run, journal);
  }

  /**
   * Makes the database anew, if it is missing or older than the last result.
   *
   * @throws DataException if it cannot be written
   */
  public void refreshDatabase() {
    new RunDatabase(folder).refresh(run);
  }

  /**
   * Writes one row a sample, with everything that is known of it, as Apache Parquet.
   *
   * @throws DataException if the file cannot be written
   */
  public void writeParquet(Path file) {
    refreshDatabase();
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      new RunDatabase(folder).writeParquet(file);
    } catch (IOException | SQLException e) {
      throw new DataException(
          "%s cannot be written (%s): name another file.".formatted(file, RunStore.firstLine(e)),
          e);
    }
  }

  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be closed (%s).".formatted(journal.file(), RunStore.firstLine(e)), e);
    }
  }
}
