package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A reader of a journal, from its start.
 *
 * <p>An incomplete end of the file is ignored, as a killed process, a full disk or a loss of power
 * leaves it: a line without a line break, or damaged lines that no undamaged line follows. A
 * damaged line before an undamaged one is an error, because results that were counted may follow
 * it.
 *
 * @param <L> the decoded form of a line
 */
final class JournalReader<L> {
  private static final int BUFFER = 1 << 18;

  /** A decoder of lines. */
  interface Decoding<L> {
    L decode(byte[] line, int from, int length) throws DamagedLineException;
  }

  /** A consumer of lines. */
  interface Visitor<L> {
    /**
     * Accepts a line.
     *
     * @throws DamagedLineException if the line contradicts an earlier one
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
   * Passes all undamaged lines to {@code visitor}.
   *
   * @return the number of bytes of these lines, from the file's start
   * @throws DataException if a line before an undamaged one is damaged
   */
  static <L> long read(Path file, Decoding<L> decoding, Visitor<L> visitor) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new JournalReader<>(file, decoding, visitor).read(in);
    }
  }

  private long read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long offset = 0; // the file's offset of the buffer's first byte
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

  /** Returns the place of the next line break, or {@code to} if there is none. */
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
            .formatted(file, damage.line(), Messages.firstLine(damage.reason())),
        damage.reason());
  }
}
