package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import dev.crucible.harness.sample.Draw;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A writer of results to the journal, in one thread. Results that are pending at the same time are
 * forced to disk together. Thread-safe.
 */
final class JournalWriter implements AutoCloseable {
  private static final int MOST_WAITING = 1024;
  private static final int WRITE_BYTES = 1 << 20;

  /** The pause between two batches. Forcing costs about as much for one result as for many. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Path path;
  private final JournalFile file;
  private final ResultTable results;
  private final LineEncoder encoder;
  private final Thread thread;

  // Guarded by this.
  private List<Entry> waiting = new ArrayList<>();
  private boolean idle;
  private boolean closing;

  // Used by the writing thread only.
  private long length;
  private DataException failure;

  /**
   * A result to write.
   *
   * @param content the rest of its line
   */
  private record Entry(ScoredSample sample, Content content, CompletableFuture<Void> done) {}

  /** What a line holds beside the result in short form. */
  private sealed interface Content {}

  /** Nothing, as an earlier line has the execution. */
  private record Reused() implements Content {}

  private record Executed(ExecutionRecord execution) implements Content {}

  /** The execution, in a line that has been encoded. */
  private record Encoded(String line) implements Content {}

  private record Written(Entry entry, ResultTable.Place place) {}

  /**
   * Starts writing after the first {@code length} bytes of {@code file}, and truncates the rest.
   *
   * @param path the file's path, for messages
   * @param results the table to which each result is added once it is on disk
   * @param groups the groups of tests of the run's sub-steps
   */
  JournalWriter(Path path, JournalFile file, long length, ResultTable results, StepGroups groups)
      throws IOException {
    this.path = path;
    this.file = file;
    this.length = length;
    this.results = results;
    this.encoder = new LineEncoder(groups);
    file.truncate(length);
    thread = Thread.ofPlatform().daemon().name("crucible-journal").start(this::work);
  }

  /**
   * Adds a result with its execution. Blocks while 1024 or more results are pending.
   *
   * @return a future that completes when the result is on disk
   * @throws IllegalStateException if the writer is closed
   */
  CompletableFuture<Void> add(ScoredSample sample, ExecutionRecord execution)
      throws InterruptedException {
    return add(sample, new Executed(execution));
  }

  /** Adds a result whose execution an earlier one has; otherwise as the other methods. */
  CompletableFuture<Void> add(ScoredSample sample) throws InterruptedException {
    return add(sample, new Reused());
  }

  /** Adds a result with its execution, as an encoded line; otherwise as the other methods. */
  CompletableFuture<Void> add(ScoredSample sample, String line) throws InterruptedException {
    return add(sample, new Encoded(line));
  }

  private synchronized CompletableFuture<Void> add(ScoredSample sample, Content content)
      throws InterruptedException {
    while (full()) {
      wait();
    }
    if (closing) {
      throw new IllegalStateException("the journal is closed");
    }
    var entry = new Entry(sample, content, new CompletableFuture<>());
    waiting.add(entry);
    if (idle || full()) {
      notifyAll(); // During its pause, the thread needs no notification.
    }
    return entry.done();
  }

  private boolean full() {
    return waiting.size() >= MOST_WAITING;
  }

  private void work() {
    try {
      long earliest = System.nanoTime();
      for (List<Entry> batch = take(earliest); !batch.isEmpty(); batch = take(earliest)) {
        write(batch);
        earliest = System.nanoTime() + PAUSE_NANOS;
      }
    } catch (InterruptedException e) {
      // No code interrupts this thread.
    }
  }

  /**
   * Takes all pending results. Waits until {@code earliest}, unless the queue is full or the writer
   * is closing. Returns an empty list if the writer is closed and all is written.
   */
  private synchronized List<Entry> take(long earliest) throws InterruptedException {
    idle = true;
    while (waiting.isEmpty() && !closing) {
      wait();
    }
    idle = false;
    long pause = earliest - System.nanoTime();
    while (pause > 0 && !full() && !closing) {
      TimeUnit.NANOSECONDS.timedWait(this, pause);
      pause = earliest - System.nanoTime();
    }
    List<Entry> batch = waiting;
    waiting = new ArrayList<>();
    notifyAll();
    return batch;
  }

  private void write(List<Entry> batch) {
    if (failure == null) {
      try {
        List<Written> written = append(batch);
        written.forEach(one -> results.add(one.entry().sample(), one.place()));
        written.forEach(one -> one.entry().done().complete(null));
        return;
      } catch (IOException | RuntimeException | Error e) {
        failure = unwritable(e);
        cutBack();
      }
    }
    batch.forEach(entry -> entry.done().completeExceptionally(failure));
  }

  private DataException unwritable(Throwable e) {
    return new DataException(
        "%s cannot be written (%s): free some space, then continue with --resume %s."
            .formatted(path, Messages.firstLine(e), path.getParent()),
        e);
  }

  /** Writes and forces a batch. A result that contradicts the journal fails, and is left out. */
  private List<Written> append(List<Entry> batch) throws IOException {
    List<Written> written = new ArrayList<>(batch.size());
    Set<Draw> draws = new HashSet<>();
    Set<String> keys = new HashSet<>();
    long offset = length;
    encoder.clear();
    for (Entry entry : batch) {
      ScoredSample sample = entry.sample();
      boolean known =
          results.findExecution(sample.execution()).isPresent()
              || keys.contains(sample.execution());
      if (results.contains(sample.draw()) || !draws.add(sample.draw())) {
        refuse(entry, "the journal has a result of " + sample.draw());
      } else if (!known && entry.content() instanceof Reused) {
        refuse(entry, "the journal has no execution " + sample.execution());
      } else {
        keys.add(sample.execution());
        int bytes = known ? encoder.add(sample) : encode(entry);
        written.add(new Written(entry, new ResultTable.Place(offset, bytes)));
        offset += bytes + 1;
        if (encoder.size() >= WRITE_BYTES) {
          flush();
        }
      }
    }
    flush();
    file.force();
    length = offset;
    return written;
  }

  private int encode(Entry entry) {
    return switch (entry.content()) {
      case Executed(ExecutionRecord execution) -> encoder.add(entry.sample(), execution);
      case Encoded(String line) -> encoder.add(line);
      case Reused _ -> encoder.add(entry.sample());
    };
  }

  private void flush() throws IOException {
    file.append(encoder.lines());
    encoder.clear();
  }

  private static void refuse(Entry entry, String reason) {
    entry.done().completeExceptionally(new IllegalStateException(reason));
  }

  /** Removes the bytes of a batch that failed. If that fails too, {@code --resume} ignores them. */
  private void cutBack() {
    try {
      file.truncate(length);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Waits until all pending results are written, and closes the file.
   *
   * @throws DataException if the file cannot be closed
   */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
    try {
      thread.join();
      file.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new DataException(
          "%s cannot be closed (%s).".formatted(path, Messages.firstLine(e)), e);
    }
  }
}
