package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.sample.Draw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/**
 * The results of a run, in a DuckDB database {@value #NAME} in the run's folder.
 *
 * <p>What {@link #add} returns is done when the result is on disk: a process that is killed loses
 * nothing that was counted, and {@link #resume} goes on from there. Results that come at the same
 * time are written together. Thread-safe.
 */
public final class RunStore implements AutoCloseable {
  /** The database's name within the run's folder. */
  public static final String NAME = "run.duckdb";

  private static final String FORMAT = "1";

  private final Path path;
  private final Connection connection;
  private final RunTables tables;
  private final ResultWriter writer;

  private RunStore(Path path, Connection connection, Map<Draw, ScoredSample> done)
      throws SQLException {
    this.path = path;
    this.connection = connection;
    this.tables = new RunTables(connection);
    this.writer = new ResultWriter(path, duplicate(connection), done.values());
  }

  /**
   * Creates the store of a new run in {@code folder}, and the folder when it is missing. A store
   * without results, which a run leaves that did not get to its first one, is replaced.
   *
   * @param problems the problems of which samples are scored
   * @param expected how many samples are to be scored
   * @throws DataException when the folder already has results, or cannot be written
   */
  public static RunStore create(
      Path folder, RunInfo info, List<ProblemEntry> problems, int expected) {
    Path path = folder.resolve(NAME);
    try {
      requireFree(folder);
      Files.createDirectories(folder);
      delete(path);
      Connection connection = open(path, false);
      var tables = new RunTables(connection);
      tables.create(FORMAT, info, problems, expected);
      return new RunStore(path, connection, Map.of());
    } catch (IOException | SQLException e) {
      throw new DataException(
          "%s cannot be written (%s): name another folder with --out."
              .formatted(path, firstLine(e)),
          e);
    }
  }

  /**
   * Checks that a new run can be kept in {@code folder}.
   *
   * @throws DataException when the folder already has results, or is a file
   */
  public static void requireFree(Path folder) {
    if (Files.isRegularFile(folder)) {
      throw new DataException("%s is not a folder: name one with --out.".formatted(folder));
    }
    boolean holdsResults = Files.exists(folder.resolve(ResultLines.NAME));
    if (Files.exists(folder.resolve(NAME))) {
      try (RunStore store = resume(folder)) {
        holdsResults |= !store.done().isEmpty();
      }
    }
    if (holdsResults) {
      throw new DataException(
          "%1$s already holds results: go on with that run by --resume %1$s, or name another folder with --out."
              .formatted(folder));
    }
  }

  private static void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(path.resolveSibling(NAME + ".wal"));
  }

  /**
   * Opens the store of a run that did not come to its end, to go on.
   *
   * @throws DataException when there is none, another process is writing it, or it is broken
   */
  public static RunStore resume(Path folder) {
    Path path = existing(folder);
    try {
      Connection connection = open(path, false);
      var tables = new RunTables(connection);
      tables.requireFormat(FORMAT);
      return new RunStore(path, connection, tables.done());
    } catch (SQLException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * Reads the results of a run.
   *
   * @throws DataException when there is none, another process is writing it, or it is broken
   */
  public static RunReader read(Path folder) {
    Path path = existing(folder);
    try {
      Connection connection = open(path, true);
      var tables = new RunTables(connection);
      tables.requireFormat(FORMAT);
      return new RunReader(path, connection, tables);
    } catch (SQLException e) {
      throw unreadable(path, e);
    }
  }

  private static Path existing(Path folder) {
    Path path = folder.resolve(NAME);
    if (!Files.isRegularFile(path)) {
      throw new DataException(
          "%s is no run: there is no %s in it. Name the folder that 'crucible score' wrote with --out."
              .formatted(folder, NAME));
    }
    return path;
  }

  static DataException unreadable(Path path, SQLException e) {
    String reason = firstLine(e);
    return new DataException(
        reason.contains("lock")
            ? "%s is in use by another process: wait until it has ended, or end it.".formatted(path)
            : "%s cannot be read (%s): score the samples again in another folder."
                .formatted(path, reason),
        e);
  }

  static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Connection open(Path path, boolean readOnly) throws SQLException {
    var properties = new Properties();
    properties.setProperty("duckdb.read_only", Boolean.toString(readOnly));
    // Samples are what the cores are for.
    properties.setProperty("threads", "1");
    properties.setProperty("memory_limit", "1GB");
    return DriverManager.getConnection("jdbc:duckdb:" + path, properties);
  }

  private static Connection duplicate(Connection connection) throws SQLException {
    return connection.unwrap(org.duckdb.DuckDBConnection.class).duplicate();
  }

  /** The database's file. */
  public Path path() {
    return path;
  }

  /** What the run is. */
  public RunInfo info() {
    return reading(RunTables::info);
  }

  /** The samples that have their result. */
  public Map<Draw, ScoredSample> done() {
    return new TreeMap<>(reading(RunTables::done));
  }

  /**
   * Adds a result.
   *
   * @param execution what came of the sample's execution; needed once for each {@link
   *     Execution#key()}
   * @return done when the result is on disk; fails with a {@link DataException} when it cannot be
   *     written
   * @throws InterruptedException when the calling thread is interrupted while many results wait
   */
  public CompletableFuture<Void> add(ScoredSample sample, Execution execution)
      throws InterruptedException {
    return writer.add(sample, execution);
  }

  /** Adds a result of which the execution is here already, or is being added. */
  public CompletableFuture<Void> add(ScoredSample sample) throws InterruptedException {
    return writer.add(sample, null);
  }

  /** The results so far. Executions are looked up while the store is open. */
  public RunData data() {
    return reading(RunTables::data);
  }

  /** Hands over every result so far with its execution, ordered by draw. */
  public void forEach(BiConsumer<ScoredSample, Execution> action) {
    reading(read -> {
      read.forEach(action);
      return null;
    });
  }

  private <T> T reading(RunTables.Reading<T> reading) {
    synchronized (connection) {
      try {
        return reading.from(tables);
      } catch (SQLException e) {
        throw unreadable(path, e);
      }
    }
  }

  /** Waits until what was added is on disk. */
  @Override
  public void close() {
    writer.close();
    try {
      connection.close();
    } catch (SQLException e) {
      throw unreadable(path, e);
    }
  }
}
