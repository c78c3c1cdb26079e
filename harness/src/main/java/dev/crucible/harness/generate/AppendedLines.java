package dev.crucible.harness.generate;

import dev.crucible.harness.data.DataException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writer of JSON lines, which are on disk when {@link #add} returns. After a failure, the file ends
 * with the last whole line, and no line is added any more. Thread-safe.
 */
final class AppendedLines implements Closeable {

  private final Path path;
  private final FileChannel channel;
  private DataException failure;

  /**
   * Creates a writer.
   *
   * @param path the path of the file, for messages
   * @param channel the channel to write to, positioned at its end; closed with the writer
   */
  AppendedLines(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  synchronized void add(ObjectNode line) {
    if (failure != null) {
      throw unwritable(failure.getCause());
    }
    // As bytes: Jackson escapes half surrogates there. In the bytes of a string they become '?'.
    byte[] json = JsonMapper.shared().writeValueAsBytes(line);
    ByteBuffer bytes = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    try {
      append(bytes);
    } catch (IOException e) {
      failure = unwritable(e);
      throw failure;
    }
  }

  private void append(ByteBuffer line) throws IOException {
    long start = channel.position();
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(false);
    } catch (IOException e) {
      truncate(start, e);
      throw e;
    }
  }

  /** Removes the part of a line that was written. */
  private void truncate(long start, IOException reason) {
    try {
      channel.truncate(start);
    } catch (IOException e) {
      reason.addSuppressed(e); // The next run drops the incomplete line.
    }
  }

  private DataException unwritable(Throwable reason) {
    return new DataException(
        "%s cannot be written (%s): free some space.".formatted(path, reason), reason);
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
