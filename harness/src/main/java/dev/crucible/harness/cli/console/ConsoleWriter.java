package dev.crucible.harness.cli.console;

import java.io.PrintWriter;

/** A stream that the program prints to, with its colours. */
public final class ConsoleWriter extends PrintWriter {
  private final Palette palette;

  public ConsoleWriter(PrintWriter out, Palette palette) {
    super(out, true);
    this.palette = palette;
  }

  Palette palette() {
    return palette;
  }
}
