package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reader of a run's journal. It keeps the results in short form in memory, and reads an execution
 * from the file when it is asked for. Thread-safe.
 */
final class Journal implements Closeable {
  /** The file's name within a run's directory. */
  static final String NAME = "results.jsonl";

  private final Path file;
  private final FileChannel channel;
  private final ResultTable results = new ResultTable();
  private final long length;

  private Journal(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.length = JournalReader.read(file, new LineDecoder()::summary, this::take);
  }

  /**
   * Reads the journal of the run in {@code directory}.
   *
   * @throws DataException if there is no journal, or a line before an undamaged one is damaged
   */
  static Journal read(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw new DataException(
          "%s is missing: score the samples again in another directory.".formatted(file), e);
    }
    try {
      return new Journal(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void take(LineDecoder.Summary line, ResultTable.Place place) throws DamagedLineException {
    ScoredSample sample = line.sample();
    if (results.contains(sample.draw())) {
      throw new DamagedLineException("a line before it has the result of " + sample.draw());
    }
    if (!line.holdsExecution() && results.findExecution(sample.execution()).isEmpty()) {
      throw new DamagedLineException("no line before it has execution " + sample.execution());
    }
    results.add(sample, place);
  }

  Path file() {
    return file;
  }

  /** Returns the results: those that were read, and those that have been added since. */
  ResultTable results() {
    return results;
  }

  /**
   * Returns the number of bytes of undamaged lines, from the file's start. The rest of the file is
   * ignored.
   */
  long length() {
    return length;
  }

  /**
   * Returns the execution with a key, if there is one.
   *
   * @throws DataException if the file cannot be read
   */
  Optional<ExecutionRecord> execution(String key) {
    OptionalInt number = results.findExecution(key);
    return number.isEmpty() ? Optional.empty() : read(results.place(number.getAsInt()));
  }

  private Optional<ExecutionRecord> read(ResultTable.Place place) {
    ByteBuffer line = ByteBuffer.allocate(place.length());
    try {
      while (line.hasRemaining()) {
        if (channel.read(line, place.offset() + line.position()) < 0) {
          throw new EOFException("it has become shorter");
        }
      }
      return new LineDecoder().whole(line.array(), 0, place.length()).execution();
    } catch (IOException | DamagedLineException e) {
      throw unreadable(file, e);
    }
  }

  static DataException unreadable(Path file, Exception e) {
    return new DataException(
        "%s cannot be read (%s): score the samples again in another directory."
            .formatted(file, Messages.firstLine(e)),
        e);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
