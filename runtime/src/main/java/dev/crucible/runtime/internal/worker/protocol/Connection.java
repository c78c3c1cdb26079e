package dev.crucible.runtime.internal.worker.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** The socket between a supervisor and a worker: frames both ways. One thread reads, any write. */
public final class Connection implements AutoCloseable {
  private final SocketChannel channel;
  private final Decoder decoder;
  private final ReentrantLock sending = new ReentrantLock(true);

  public Connection(SocketChannel channel) {
    this.channel = channel;
    this.decoder = new Decoder(channel);
  }

  /** Sends a frame, after those that are being sent. */
  public void send(Encoder message) throws IOException {
    ByteBuffer[] frame = message.frame();
    sending.lock();
    try {
      for (int first = 0; first < frame.length; ) {
        channel.write(frame, first, frame.length - first);
        while (first < frame.length && !frame[first].hasRemaining()) {
          first++;
        }
      }
    } finally {
      sending.unlock();
    }
  }

  /** Something that makes a frame. */
  public interface Framing {
    Encoder encode() throws IOException;
  }

  /** Makes a frame and sends it, after those that are being sent: in the order of making. */
  public void sendInOrder(Framing message) throws IOException {
    sending.lock();
    try {
      send(message.encode());
    } finally {
      sending.unlock();
    }
  }

  /** As {@link #sendInOrder}, unless a frame is being sent; false in that case. */
  public boolean trySendInOrder(Framing message) throws IOException {
    if (!sending.tryLock()) {
      return false;
    }
    try {
      send(message.encode());
      return true;
    } finally {
      sending.unlock();
    }
  }

  /** Waits for a frame of at most so many bytes. */
  public <T> T receive(long longest, Decoder.Reading<T> message) throws IOException {
    return decoder.frame(longest, message);
  }

  /** The same; how many bytes are allowed is asked when the frame is there. */
  public <T> T receive(LongSupplier longest, Decoder.Reading<T> message) throws IOException {
    return decoder.frame(longest, message);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
