package dev.crucible.harness.score;

import dev.crucible.runtime.value.GuestValue;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A SHA-256 digest of texts, numbers and values. The length of each part comes before the part, so
 * that different sequences of parts never have the same content. Not thread-safe.
 */
final class ContentDigest {
  private static final int CHUNK = 1 << 30; // A buffer has at most 2 GiB.

  private final MessageDigest digest;

  ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Adds a text. Texts that differ in an unpaired surrogate, which UTF-8 cannot encode, get
   * different digests.
   */
  ContentDigest add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    boolean exact = !hasSurrogates(text) || new String(utf8, StandardCharsets.UTF_8).equals(text);
    return add(exact ? 0L : 1L).add(exact ? utf8 : utf16(text));
  }

  /** Encodes each character in two bytes, because encoders replace unpaired surrogates. */
  private static byte[] utf16(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Character.BYTES, text.length()));
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  ContentDigest add(byte[] bytes) {
    add(bytes.length);
    digest.update(bytes);
    return this;
  }

  ContentDigest add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    return this;
  }

  private ContentDigest add(MemorySegment data) {
    add(data.byteSize());
    for (long start = 0; start < data.byteSize(); start += CHUNK) {
      digest.update(data.asSlice(start, Math.min(CHUNK, data.byteSize() - start)).asByteBuffer());
    }
    return this;
  }

  private ContentDigest addAll(List<GuestValue> values) {
    add(values.size());
    values.forEach(this::add);
    return this;
  }

  private ContentDigest addLengths(List<Long> lengths) {
    add(lengths.size());
    lengths.forEach(this::add);
    return this;
  }

  /** Adds a value with its type. */
  ContentDigest add(GuestValue value) {
    add(value.getClass().getSimpleName());
    return switch (value) {
      case GuestValue.None _ -> this;
      case GuestValue.Bool(boolean truth) -> add(truth ? 1 : 0);
      case GuestValue.Int(long number) -> add(number);
      case GuestValue.Real(double number) -> add(Double.doubleToRawLongBits(number));
      case GuestValue.Text(String text) -> add(text);
      case GuestValue.Bytes(MemorySegment data) -> add(data);
      case GuestValue.NdArray array ->
          add(array.type().name())
              .addLengths(array.shape())
              .add(array.scalar() ? 1 : 0)
              .add(array.data());
      case GuestValue.ObjectArray(List<Long> shape, List<GuestValue> items) ->
          addLengths(shape).addAll(items);
      case GuestValue.ListValue(List<GuestValue> items) -> addAll(items);
      case GuestValue.TupleValue(List<GuestValue> items) -> addAll(items);
      case GuestValue.DictValue dict -> {
        add(dict.entries().size());
        dict.entries().forEach(entry -> add(entry.getKey()).add(entry.getValue()));
        yield this;
      }
      case GuestValue.SparseMatrix matrix ->
          add(matrix.format().name())
              .add(matrix.data())
              .add(matrix.first())
              .add(matrix.second())
              .addLengths(matrix.shape())
              .addLengths(matrix.blockSize().orElse(List.of()));
    };
  }

  /** Completes the digest and returns its 64 hexadecimal digits. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
