package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** Writes results in one thread: those that wait together are one transaction. Thread-safe. */
final class ResultWriter implements AutoCloseable {
  private static final int MOST_WAITING = 4096;

  private final Path path;
  private final Connection connection;
  private final RunTables tables;
  private final Set<String> written = new HashSet<>();
  private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread thread;
  private volatile DataException failure;

  /** A result to write; {@code execution} may be {@code null}, and {@code sample} at the end. */
  private record Entry(ScoredSample sample, Execution execution, CompletableFuture<Void> done) {}

  ResultWriter(Path path, Connection connection, Collection<ScoredSample> done)
      throws SQLException {
    this.path = path;
    this.connection = connection;
    this.tables = new RunTables(connection);
    done.forEach(sample -> written.add(sample.execution()));
    connection.setAutoCommit(false);
    thread = Thread.ofPlatform().daemon().name("crucible-store").start(this::work);
  }

  CompletableFuture<Void> add(ScoredSample sample, Execution execution)
      throws InterruptedException {
    var entry = new Entry(sample, execution, new CompletableFuture<>());
    waiting.put(entry);
    return entry.done();
  }

  private void work() {
    List<Entry> batch = new ArrayList<>();
    boolean over = false;
    while (!over) {
      try {
        batch.add(waiting.take());
      } catch (InterruptedException e) {
        return; // Nobody does that.
      }
      waiting.drainTo(batch);
      over = batch.stream().anyMatch(entry -> entry.sample() == null);
      write(batch);
      batch.clear();
    }
  }

  private void write(List<Entry> batch) {
    try {
      if (failure == null) {
        insert(batch);
        connection.commit();
      }
    } catch (SQLException e) {
      failure =
          new DataException(
              "%s cannot be written (%s): free some space, then go on with --resume %s."
                  .formatted(path, RunStore.firstLine(e), path.getParent()),
              e);
    }
    for (Entry entry : batch) {
      if (failure == null) {
        entry.done().complete(null);
      } else {
        entry.done().completeExceptionally(failure);
      }
    }
  }

  private void insert(List<Entry> batch) throws SQLException {
    List<Execution> executions = new ArrayList<>();
    List<ScoredSample> samples = new ArrayList<>();
    for (Entry entry : batch) {
      if (entry.execution() != null && written.add(entry.execution().key())) {
        executions.add(entry.execution());
      }
      if (entry.sample() != null) {
        samples.add(entry.sample());
      }
    }
    tables.insertExecutions(executions);
    tables.insertSamples(samples);
  }

  /** Waits until all is written. */
  @Override
  public void close() {
    try {
      if (thread.isAlive()) {
        waiting.put(new Entry(null, null, new CompletableFuture<>()));
        thread.join();
      }
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new DataException(
          "%s cannot be closed (%s).".formatted(path, RunStore.firstLine(e)), e);
    }
  }
}
