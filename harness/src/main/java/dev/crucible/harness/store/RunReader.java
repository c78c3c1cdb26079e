package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** The results of a run that no process is writing. Not thread-safe. */
public final class RunReader implements AutoCloseable {
  private final Path directory;
  private final RunDescription run;
  private final Journal journal;

  RunReader(Path directory, RunDescription run, Journal journal) {
    this.directory = directory;
    this.run = run;
    this.journal = journal;
  }

  /** Returns the results. Executions can be looked up while this reader is open. */
  public RunData data() {
    return RunStore.data(run, journal);
  }

  /**
   * Makes the database, if it is missing or older than the last result.
   *
   * @throws DataException if the database cannot be written
   */
  public void refreshDatabase() {
    new RunDatabase(directory).refresh(run);
  }

  /**
   * Writes one row for each sample, with all its fields, as Apache Parquet.
   *
   * @throws DataException if the file or the database cannot be written
   */
  public void writeParquet(Path file) {
    refreshDatabase();
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      new RunDatabase(directory).writeParquet(file);
    } catch (IOException | SQLException e) {
      throw new DataException(
          "%s cannot be written (%s): name another file.".formatted(file, Messages.firstLine(e)),
          e);
    }
  }

  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be closed (%s).".formatted(journal.file(), Messages.firstLine(e)), e);
    }
  }
}
