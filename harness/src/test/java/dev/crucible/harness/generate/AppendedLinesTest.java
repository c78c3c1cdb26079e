package dev.crucible.harness.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AppendedLinesTest {
  @TempDir private Path directory;

  /** Half a line was left, which the line of another thread joined. */
  @Test
  void aLineThatCannotBeWrittenLeavesNothing() throws IOException {
    Path file = directory.resolve("samples.jsonl");
    var disk =
        new SmallDisk(
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    try (var lines = new AppendedLines(file, disk)) {
      lines.add(line("whole"));
      disk.space = 5;
      assertThatThrownBy(() -> lines.add(line("cut")))
          .isInstanceOf(DataException.class)
          .hasMessage(
              file
                  + " cannot be written (java.io.IOException: No space left on device): free some space.");
      assertThat(file).hasContent("{\"text\":\"whole\"}\n");
      disk.space = 1000;
      assertThatThrownBy(() -> lines.add(line("later")))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith(file + " cannot be written");
    }
    assertThat(file).hasContent("{\"text\":\"whole\"}\n");
  }

  private static ObjectNode line(String text) {
    return JsonMapper.shared().createObjectNode().put("text", text);
  }

  /** A channel to a file on a disk with little space. */
  private static final class SmallDisk extends FileChannel {
    private final FileChannel file;
    private int space = 1000;

    SmallDisk(FileChannel file) {
      this.file = file;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      if (space == 0) {
        throw new IOException("No space left on device");
      }
      int limit = bytes.limit();
      bytes.limit(Math.min(limit, bytes.position() + space));
      int written = file.write(bytes);
      bytes.limit(limit);
      space -= written;
      return written;
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }

    @Override
    public FileChannel position(long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long size() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer to) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer to, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }
  }
}
