package dev.crucible.runtime.internal.guard;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel to {@code /dev/null}: it is empty, and discards what is written. */
final class NullChannel implements SeekableByteChannel {
  private volatile boolean open = true;

  @Override
  public int read(ByteBuffer target) {
    return -1;
  }

  @Override
  public int write(ByteBuffer source) {
    int length = source.remaining();
    source.position(source.limit());
    return length;
  }

  @Override
  public long position() {
    return 0;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    return this;
  }

  @Override
  public long size() {
    return 0;
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    return this;
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
