package dev.crucible.harness.store;

import dev.crucible.environment.support.WholeFile;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * The DuckDB database of a run, for queries. It is made from the journal alone, so it can be
 * deleted and made again.
 */
final class RunDatabase {
  /** The file's name within a run's directory. */
  static final String NAME = RunDescription.DATABASE;

  private final Path directory;
  private final Path path;

  RunDatabase(Path directory) {
    this.directory = directory;
    this.path = directory.resolve(NAME);
  }

  /**
   * Makes the database if there is none, or if the journal has changed since it was made.
   *
   * @throws DataException if the database cannot be written
   */
  void refresh(RunDescription run) {
    try {
      if (!isFresh()) {
        fill(run);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private boolean isFresh() throws IOException {
    return Files.exists(path)
        && Files.getLastModifiedTime(path)
                .compareTo(Files.getLastModifiedTime(directory.resolve(Journal.NAME)))
            > 0;
  }

  /**
   * Makes the database and replaces an existing one, as a whole or not at all.
   *
   * @throws DataException if the database cannot be written
   */
  void fill(RunDescription run) {
    Path part = directory.resolve(NAME + ".part");
    try {
      deleteWithLog(part);
      try {
        insertAll(part, run);
        deleteWithLog(path);
        WholeFile.move(part, path);
      } finally {
        deleteWithLog(part);
      }
    } catch (IOException | SQLException e) {
      throw unwritable(e);
    }
  }

  private void insertAll(Path part, RunDescription run) throws IOException, SQLException {
    try (Connection connection = open(part, false);
        var tables = new RunTables(connection.unwrap(DuckDBConnection.class), run)) {
      JournalReader.read(
          directory.resolve(Journal.NAME),
          new LineDecoder()::whole,
          (line, _) -> {
            try {
              tables.add(line);
            } catch (SQLException e) {
              throw unwritable(e);
            }
          });
    }
  }

  void delete() throws IOException {
    deleteWithLog(path);
  }

  private static void deleteWithLog(Path database) throws IOException {
    Files.deleteIfExists(database);
    Files.deleteIfExists(database.resolveSibling(database.getFileName() + ".wal"));
  }

  /** Writes the view {@code result} to a file, as Apache Parquet. */
  void writeParquet(Path file) throws SQLException {
    try (Connection connection = open(path, true);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy (from result) to '%s' (format parquet)"
              .formatted(file.toString().replace("'", "''")));
    }
  }

  private static Connection open(Path database, boolean readOnly) throws SQLException {
    var properties = new Properties();
    properties.setProperty("duckdb.read_only", Boolean.toString(readOnly));
    // One thread: the cores are for the samples.
    properties.setProperty("threads", "1");
    properties.setProperty("memory_limit", "256MB");
    return DriverManager.getConnection("jdbc:duckdb:" + database, properties);
  }

  private DataException unwritable(Exception e) {
    return new DataException(
        "%s cannot be written (%s): free some space; the results are all in %s."
            .formatted(path, Messages.firstLine(e), directory.resolve(Journal.NAME)),
        e);
  }
}
