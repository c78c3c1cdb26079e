package dev.crucible.harness.cli;

import java.io.PrintWriter;

/** A stream that the program prints to, with its colours. */
final class ConsoleWriter extends PrintWriter {
  private final Palette palette;

  ConsoleWriter(PrintWriter out, Palette palette) {
    super(out, true);
    this.palette = palette;
  }

  Palette palette() {
    return palette;
  }
}
