package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The results of a run that no process is writing. Used by one thread at a time. */
public final class RunReader implements AutoCloseable {
  private final Path path;
  private final Connection connection;
  private final RunTables tables;

  RunReader(Path path, Connection connection, RunTables tables) {
    this.path = path;
    this.connection = connection;
    this.tables = tables;
  }

  /** The results; executions are looked up while this is open. */
  public RunData data() {
    try {
      return tables.data();
    } catch (SQLException e) {
      throw RunStore.unreadable(path, e);
    }
  }

  /**
   * Writes one row a sample, with everything that is known of it, as Apache Parquet.
   *
   * @throws DataException when the file cannot be written
   */
  public void writeParquet(Path file) {
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      tables.copyTo(file, "parquet");
    } catch (IOException | SQLException e) {
      throw new DataException(
          "%s cannot be written (%s): name another file.".formatted(file, RunStore.firstLine(e)),
          e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DataException(
          "%s cannot be closed (%s).".formatted(path, RunStore.firstLine(e)), e);
    }
  }
}
