package dev.crucible.runtime.internal.worker.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The connection between a supervisor and a worker: a socket that carries frames both ways. One
 * thread may read, and any threads write.
 */
public final class Connection implements AutoCloseable {
  private final SocketChannel channel;
  private final Decoder decoder;
  private final ReentrantLock sending = new ReentrantLock(true);

  /** Creates a connection over a connected socket, which it closes. */
  public Connection(SocketChannel channel) {
    this.channel = channel;
    this.decoder = new Decoder(channel);
  }

  /**
   * Sends a frame, after the frames that are being sent.
   *
   * @throws IOException if the connection has ended
   */
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

  /** A function that encodes a message as a frame. */
  public interface Framing {
    /** Returns the frame. */
    Encoder encode() throws IOException;
  }

  /**
   * Encodes a message and sends it, after the frames that are being sent. Messages are encoded in
   * the order of sending.
   */
  public void sendInOrder(Framing message) throws IOException {
    sending.lock();
    try {
      send(message.encode());
    } finally {
      sending.unlock();
    }
  }

  /**
   * Encodes a message and sends it like {@link #sendInOrder}, unless a frame is being sent.
   *
   * @return false if a frame was being sent; the message is not encoded then
   */
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

  /**
   * Waits for a frame and reads it.
   *
   * @param longest the most bytes that are allowed
   * @param message reads the content of the frame
   */
  public <T> T receive(long longest, Decoder.Reading<T> message) throws IOException {
    return decoder.frame(longest, message);
  }

  /**
   * Waits for a frame and reads it.
   *
   * @param longest returns the most bytes that are allowed; called when the frame arrives
   * @param message reads the content of the frame
   */
  public <T> T receive(LongSupplier longest, Decoder.Reading<T> message) throws IOException {
    return decoder.frame(longest, message);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
