package dev.crucible.harness.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reader of the lines of a stream, which end with a line feed. Lines of whitespace count, and are
 * left out. Not thread-safe.
 */
final class LineReader {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  private byte[] line = {};
  private int number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line that is not blank. Returns false at the end of the stream. */
  boolean next() throws IOException {
    do {
      if (start == end && !fill()) {
        return false;
      }
      line = toLineFeed();
      number++;
    } while (isBlank(line));
    return true;
  }

  /** Returns the bytes of the line, without its line feed. */
  byte[] line() {
    return line;
  }

  /** Returns the number of the line, from 1. */
  int number() {
    return number;
  }

  private byte[] toLineFeed() throws IOException {
    var parts = new ByteArrayOutputStream(0);
    do {
      int from = start;
      for (int i = from; i < end; i++) {
        if (buffer[i] == '\n') {
          start = i + 1;
          return joined(parts, from, i);
        }
      }
      parts.write(buffer, from, end - from);
    } while (fill());
    return parts.toByteArray();
  }

  private byte[] joined(ByteArrayOutputStream parts, int from, int to) {
    if (parts.size() == 0) {
      return Arrays.copyOfRange(buffer, from, to);
    }
    parts.write(buffer, from, to - from);
    return parts.toByteArray();
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
