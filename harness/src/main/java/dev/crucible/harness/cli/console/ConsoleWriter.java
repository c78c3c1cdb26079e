package dev.crucible.harness.cli.console;

import java.io.PrintWriter;

/** A stream that the program prints to, with its colours. */
public final class ConsoleWriter extends PrintWriter {
  private final Palette palette;

  /** Creates a stream that prints to {@code out} and flushes after each line. */
  public ConsoleWriter(PrintWriter out, Palette palette) {
    super(out, true);
    this.palette = palette;
  }

  /**
   * Returns the colours of a stream; {@link Palette#PLAIN} if the stream is not a {@code
   * ConsoleWriter}.
   */
  public static Palette paletteOf(PrintWriter out) {
    return out instanceof ConsoleWriter console ? console.palette : Palette.PLAIN;
  }
}
