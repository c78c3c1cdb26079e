package dev.crucible.runtime.internal.worker.protocol;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A writer of one frame: its length in 8 bytes, then its content. Large memory is not copied but
 * sent from where it is, so it must not change until the frame is sent. Not thread-safe.
 */
public final class Encoder {
  private static final int CHUNK = 8 << 10;
  private static final int COPIED = 4 << 10;

  /** Most bytes that are put into one buffer, whose size is an {@code int}. */
  private static final long SLICE = 1L << 30;

  private final List<ByteBuffer> full = new ArrayList<>();
  private ByteBuffer current = ByteBuffer.allocate(CHUNK).putLong(0);

  private ByteBuffer room(int bytes) {
    if (current.remaining() < bytes) {
      full.add(current.flip());
      current = ByteBuffer.allocate(Math.max(CHUNK, bytes));
    }
    return current;
  }

  void bool(boolean value) {
    number8(value ? 1 : 0);
  }

  void number8(int value) {
    room(Byte.BYTES).put((byte) value);
  }

  void number32(int value) {
    room(Integer.BYTES).putInt(value);
  }

  void number64(long value) {
    room(Long.BYTES).putLong(value);
  }

  void real(double value) {
    number64(Double.doubleToRawLongBits(value));
  }

  /**
   * Writes a constant by its ordinal: supervisor and worker are the same version, from the same
   * class path.
   */
  @SuppressWarnings("EnumOrdinal")
  void choice(Enum<?> value) {
    number8(value.ordinal());
  }

  void duration(Duration value) {
    number64(value.getSeconds());
    number32(value.getNano());
  }

  /**
   * Writes text with one or two bytes for each character. Unlike UTF-8, that keeps the lone
   * surrogates that Python's strings can have.
   */
  void text(String value) {
    boolean narrow = value.chars().allMatch(c -> c <= 0xff);
    bool(narrow);
    byte[] bytes = narrow ? value.getBytes(StandardCharsets.ISO_8859_1) : wide(value);
    number32(bytes.length);
    bytes(bytes);
  }

  private static byte[] wide(String value) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Character.BYTES, value.length()));
    bytes.asCharBuffer().put(value);
    return bytes.array();
  }

  private void bytes(byte[] bytes) {
    if (bytes.length <= COPIED) {
      room(bytes.length).put(bytes);
    } else {
      insert(ByteBuffer.wrap(bytes));
    }
  }

  /** Writes the bytes of native memory. */
  void memory(MemorySegment memory) {
    number64(memory.byteSize());
    if (memory.byteSize() <= COPIED) {
      room((int) memory.byteSize()).put(memory.asByteBuffer());
      return;
    }
    for (long at = 0; at < memory.byteSize(); at += SLICE) {
      insert(memory.asSlice(at, Math.min(SLICE, memory.byteSize() - at)).asByteBuffer());
    }
  }

  private void insert(ByteBuffer buffer) {
    ByteBuffer rest = current.slice(current.position(), current.remaining());
    full.add(current.flip());
    full.add(buffer);
    current = rest;
  }

  <T> void list(Collection<T> items, BiConsumer<Encoder, T> write) {
    number32(items.size());
    items.forEach(item -> write.accept(this, item));
  }

  <T> void optional(Optional<T> value, BiConsumer<Encoder, T> write) {
    bool(value.isPresent());
    value.ifPresent(present -> write.accept(this, present));
  }

  /** Returns the whole frame, to be sent once. Nothing can be written afterwards. */
  public ByteBuffer[] frame() {
    full.add(current.flip());
    long length = full.stream().mapToLong(ByteBuffer::remaining).sum();
    full.getFirst().putLong(0, length - Long.BYTES);
    return full.toArray(ByteBuffer[]::new);
  }
}
