package dev.crucible.harness.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file that the journal is written to. */
interface JournalFile extends Closeable {

  /** Appends all bytes of {@code lines}. */
  void append(ByteBuffer lines) throws IOException;

  /** Forces all appended bytes to disk. */
  void force() throws IOException;

  /** Truncates the file to its first {@code length} bytes. */
  void truncate(long length) throws IOException;

  /** Opens an existing file. */
  static JournalFile open(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    return new JournalFile() {
      @Override
      public void append(ByteBuffer lines) throws IOException {
        while (lines.hasRemaining()) {
          channel.write(lines);
        }
      }

      @Override
      public void force() throws IOException {
        channel.force(false);
      }

      @Override
      public void truncate(long length) throws IOException {
        channel.truncate(length);
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}
