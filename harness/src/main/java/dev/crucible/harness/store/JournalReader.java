package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a journal from its start.
 *
 * <p>What a process that was killed, a full disk or a loss of power leaves at the end counts for
 * nothing: a line without a line break, or damaged ones with no whole line after them. A damaged
 * line before a whole one is an error, because results that were counted may follow it.
 *
 * @param <L> what becomes of a line
 */
final class JournalReader<L> {
  private static final int BUFFER = 1 << 18;

  /** Decodes a line. */
  interface Decoding<L> {
    L decode(byte[] line, int from, int length) throws DamagedLineException;
  }

  /** Takes lines over. */
  interface Visitor<L> {
    /**
     * Takes over a line.
     *
     * @throws DamagedLineException if it does not fit those before it
     */
    void line(L line, ResultTable.Place place) throws DamagedLineException;
  }

  private final Path file;
  private final Decoding<L> decoding;
  private final Visitor<L> visitor;
  private int lines;
  private Damage damage;

  private record Damage(int line, long offset, DamagedLineException reason) {}

  private JournalReader(Path file, Decoding<L> decoding, Visitor<L> visitor) {
    this.file = file;
    this.decoding = decoding;
    this.visitor = visitor;
  }

  /**
   * Hands over all whole lines, and returns where they end, in bytes from the file's start.
   *
   * @throws DataException if a line before others is damaged
   */
  static <L> long read(Path file, Decoding<L> decoding, Visitor<L> visitor) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new JournalReader<>(file, decoding, visitor).read(in);
    }
  }

  private long read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long offset = 0; // of the buffer's first byte in the file
    int filled = 0;
    int more = in.read(buffer);
    while (more >= 0) {
      int end = filled + more;
      int start = 0;
      int lineBreak = lineBreak(buffer, filled, end);
      while (lineBreak < end) {
        line(buffer, start, new ResultTable.Place(offset + start, lineBreak - start));
        start = lineBreak + 1;
        lineBreak = lineBreak(buffer, start, end);
      }
      filled = end - start;
      offset += start;
      System.arraycopy(buffer, start, buffer, 0, filled);
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, Columns.grown(filled));
      }
      more = in.read(buffer, filled, buffer.length - filled);
    }
    return damage == null ? offset : damage.offset();
  }

  /** Returns where the next line break is, or {@code to} if there is none. */
  private static int lineBreak(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  private void line(byte[] buffer, int from, ResultTable.Place place) {
    lines++;
    L line;
    try {
      line = decoding.decode(buffer, from, place.length());
    } catch (DamagedLineException e) {
      damaged(place, e);
      return;
    }
    if (damage != null) {
      throw inTheMiddle();
    }
    try {
      visitor.line(line, place);
    } catch (DamagedLineException e) {
      damaged(place, e);
    }
  }

  private void damaged(ResultTable.Place place, DamagedLineException reason) {
    if (damage == null) {
      damage = new Damage(lines, place.offset(), reason);
    }
  }

  private DataException inTheMiddle() {
    return new DataException(
        "%s, line %d is damaged (%s): remove that line; --resume executes its sample again."
            .formatted(file, damage.line(), RunStore.firstLine(damage.reason())),
        damage.reason());
  }
}
