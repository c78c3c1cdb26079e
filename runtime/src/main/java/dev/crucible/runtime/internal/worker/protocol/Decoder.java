package dev.crucible.runtime.internal.worker.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A reader of frames that an {@link Encoder} wrote. It trusts nothing: no length may go beyond the
 * frame, and no frame beyond the length that the caller allows, before any memory is allocated for
 * it. Not thread-safe.
 */
public final class Decoder {
  private static final int BUFFER = 64 << 10;
  private static final int ALIGNMENT = 16;
  private static final long SLICE = 1L << 30;

  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).flip();

  /** Bytes of the frame that are not read yet. */
  private long remaining;

  /** Creates a reader of a blocking channel. */
  public Decoder(ReadableByteChannel channel) {
    this.channel = channel;
  }

  /** A function that reads a part of a frame. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads the part. */
    T read(Decoder from) throws IOException;
  }

  /**
   * Waits for a frame and reads it whole.
   *
   * @param longest the most bytes that are allowed
   * @param reading reads the content of the frame
   * @throws EOFException if the connection has ended
   * @throws MalformedException if the frame is too long, or its content is invalid
   */
  public <T> T frame(long longest, Reading<T> reading) throws IOException {
    return frame(() -> longest, reading);
  }

  /**
   * Waits for a frame and reads it whole.
   *
   * @param longest returns the most bytes that are allowed; called when the frame arrives
   * @param reading reads the content of the frame
   * @throws EOFException if the connection has ended
   * @throws MalformedException if the frame is too long, or its content is invalid
   */
  public <T> T frame(LongSupplier longest, Reading<T> reading) throws IOException {
    remaining = Long.BYTES;
    long length = number64();
    if (length < 0 || length > longest.getAsLong()) {
      throw new MalformedException("a frame of %d bytes".formatted(length));
    }
    remaining = length;
    T read;
    try {
      read = reading.read(this);
    } catch (RuntimeException e) {
      throw new MalformedException("a frame holds what cannot be", e);
    }
    if (remaining != 0) {
      throw new MalformedException("a frame has %d bytes too many".formatted(remaining));
    }
    return read;
  }

  /** Checks that the frame has that many bytes left, and counts them as read. */
  private void claim(long bytes) throws MalformedException {
    if (bytes < 0 || bytes > remaining) {
      throw new MalformedException("%d bytes where %d are left".formatted(bytes, remaining));
    }
    remaining -= bytes;
  }

  /** Returns the buffer with at least that many bytes in it, which must be few. */
  private ByteBuffer next(int bytes) throws IOException {
    claim(bytes);
    if (buffer.remaining() < bytes) {
      buffer.compact();
      while (buffer.position() < bytes) {
        fill(buffer);
      }
      buffer.flip();
    }
    return buffer;
  }

  private void fill(ByteBuffer target) throws IOException {
    if (channel.read(target) < 0) {
      throw new EOFException("the connection has ended");
    }
  }

  private void fillWhole(ByteBuffer target) throws IOException {
    int buffered = Math.min(target.remaining(), buffer.remaining());
    target.put(buffer.slice(buffer.position(), buffered));
    buffer.position(buffer.position() + buffered);
    while (target.hasRemaining()) {
      fill(target);
    }
  }

  boolean bool() throws IOException {
    return switch (number8()) {
      case 0 -> false;
      case 1 -> true;
      default -> throw new MalformedException("neither true nor false");
    };
  }

  int number8() throws IOException {
    return next(Byte.BYTES).get();
  }

  int number32() throws IOException {
    return next(Integer.BYTES).getInt();
  }

  long number64() throws IOException {
    return next(Long.BYTES).getLong();
  }

  double real() throws IOException {
    return Double.longBitsToDouble(number64());
  }

  <E> E choice(E[] all) throws IOException {
    int ordinal = number8();
    if (ordinal < 0 || ordinal >= all.length) {
      throw new MalformedException("choice %d of %d".formatted(ordinal, all.length));
    }
    return all[ordinal];
  }

  Duration duration() throws IOException {
    return Duration.ofSeconds(number64(), number32());
  }

  String text() throws IOException {
    boolean narrow = bool();
    int length = number32();
    claim(length);
    ByteBuffer bytes = ByteBuffer.allocate(length);
    fillWhole(bytes);
    bytes.flip();
    return narrow
        ? new String(bytes.array(), StandardCharsets.ISO_8859_1)
        : bytes.asCharBuffer().toString();
  }

  /** Reads bytes into native memory, which is freed when it is unreachable. */
  MemorySegment memory() throws IOException {
    long length = number64();
    claim(length);
    MemorySegment memory =
        Arena.ofAuto().allocate(Math.max(1, length), ALIGNMENT).asSlice(0, length);
    for (long at = 0; at < length; at += SLICE) {
      fillWhole(memory.asSlice(at, Math.min(SLICE, length - at)).asByteBuffer());
    }
    return memory;
  }

  <T> List<T> list(Reading<T> item) throws IOException {
    int count = number32();
    // Every item takes at least a byte.
    if (count < 0 || count > remaining) {
      throw new MalformedException("%d items in %d bytes".formatted(count, remaining));
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(item.read(this));
    }
    return items;
  }

  <T> Optional<T> optional(Reading<T> value) throws IOException {
    return bool() ? Optional.of(value.read(this)) : Optional.empty();
  }
}
