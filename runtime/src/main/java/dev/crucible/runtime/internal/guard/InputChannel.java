package dev.crucible.runtime.internal.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel to standard input, which is what {@code /dev/stdin} opens. It cannot be rewound. */
final class InputChannel implements SeekableByteChannel {
  private final InputStream input;
  private long position;
  private volatile boolean open = true;

  /**
   * Creates a channel.
   *
   * @param input what is read; it is not closed
   */
  InputChannel(InputStream input) {
    this.input = input;
  }

  @Override
  public synchronized int read(ByteBuffer target) throws IOException {
    var bytes = new byte[Math.min(target.remaining(), 1 << 16)];
    int count = input.read(bytes, 0, bytes.length);
    if (count > 0) {
      target.put(bytes, 0, count);
      position += count;
    }
    return count;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public synchronized long position() {
    return position;
  }

  @Override
  public synchronized SeekableByteChannel position(long newPosition) throws IOException {
    if (newPosition != position) {
      throw new IOException("standard input cannot be rewound");
    }
    return this;
  }

  @Override
  public synchronized long size() throws IOException {
    return position + input.available();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
