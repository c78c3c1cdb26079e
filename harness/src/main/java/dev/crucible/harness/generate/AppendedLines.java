package dev.crucible.harness.generate;

import dev.crucible.harness.data.DataException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writer of JSON lines, which are on disk when {@link #add} returns. Thread-safe. */
final class AppendedLines implements Closeable {

  private final Path path;
  private final FileChannel channel;

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
    // As bytes: Jackson escapes half surrogates there. In the bytes of a string they become '?'.
    byte[] json = JsonMapper.shared().writeValueAsBytes(line);
    ByteBuffer bytes = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new DataException("%s cannot be written (%s): free some space.".formatted(path, e), e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
