package dev.crucible.runtime.internal.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.UnaryOperator;

/**
 * A channel to a scratch file. Failures to write it, as when the directory is full, are reported.
 */
final class ScratchChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private final UnaryOperator<IOException> report;

  /**
   * Creates a channel.
   *
   * @param report reports why writing has failed, and returns what to throw
   */
  ScratchChannel(SeekableByteChannel channel, UnaryOperator<IOException> report) {
    this.channel = channel;
    this.report = report;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    try {
      return channel.write(source);
    } catch (IOException e) {
      throw report.apply(e);
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return channel.read(target);
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long newPosition) throws IOException {
    channel.position(newPosition);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    channel.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
