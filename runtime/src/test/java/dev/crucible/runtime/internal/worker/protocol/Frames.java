package dev.crucible.runtime.internal.worker.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;

/** Frames without a connection. */
final class Frames {

  private Frames() {}

  /** Reads the content of a frame that was written. */
  static <T> T read(Encoder written, Decoder.Reading<T> reading) throws IOException {
    return decoder(written.frame()).frame(Long.MAX_VALUE, reading);
  }

  /** Returns a reader of bytes. */
  static Decoder decoder(ByteBuffer... buffers) {
    return new Decoder(Channels.newChannel(new ByteArrayInputStream(bytes(buffers))));
  }

  static byte[] bytes(ByteBuffer... buffers) {
    int total = 0;
    for (ByteBuffer buffer : buffers) {
      total += buffer.remaining();
    }
    ByteBuffer all = ByteBuffer.allocate(total);
    for (ByteBuffer buffer : buffers) {
      all.put(buffer);
    }
    return all.array();
  }
}
