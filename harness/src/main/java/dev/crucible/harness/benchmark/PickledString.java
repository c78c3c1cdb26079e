package dev.crucible.harness.benchmark;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reader of pickles that hold one string. It knows the opcodes of such a pickle and no others, so
 * nothing in a file can be executed. The opcodes are described in Python's {@code
 * Lib/pickletools.py}.
 */
final class PickledString {
  private static final int PROTOCOL = 0x80;
  private static final int FRAME = 0x95;
  private static final int SHORT_STRING = 0x8c;
  private static final int STRING = 'X';
  private static final int LONG_STRING = 0x8d;
  private static final int MEMOIZE = 0x94;
  private static final int PUT = 'q';
  private static final int LONG_PUT = 'r';
  private static final int STOP = '.';

  private PickledString() {}

  /**
   * Returns the string.
   *
   * @throws IllegalArgumentException if the pickle is broken, or holds anything else
   */
  static String read(byte[] pickle) {
    ByteBuffer bytes = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
    String text = null;
    try {
      while (true) {
        int code = Byte.toUnsignedInt(bytes.get());
        switch (code) {
          case PROTOCOL, PUT -> bytes.get();
          case FRAME -> bytes.getLong();
          case LONG_PUT -> bytes.getInt();
          case MEMOIZE -> {}
          case SHORT_STRING -> text = text(bytes, Byte.toUnsignedInt(bytes.get()));
          case STRING -> text = text(bytes, Integer.toUnsignedLong(bytes.getInt()));
          case LONG_STRING -> text = text(bytes, bytes.getLong());
          case STOP -> {
            if (text == null) {
              throw new IllegalArgumentException("a pickle without a string");
            }
            return text;
          }
          default -> throw new IllegalArgumentException("a pickle of something else: " + code);
        }
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a pickle that ends too early", e);
    }
  }

  private static String text(ByteBuffer bytes, long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new IllegalArgumentException("a string that is longer than its pickle");
    }
    var utf8 = new byte[(int) length];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
