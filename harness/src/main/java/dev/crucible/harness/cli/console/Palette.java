package dev.crucible.harness.cli.console;

import dev.crucible.runtime.Outcome;

/** The colours of a stream. Immutable. */
public final class Palette {
  static final Palette PLAIN = new Palette(false);
  static final Palette COLORED = new Palette(true);

  private static final String RESET = "\u001b[0m";

  private final boolean colored;

  private Palette(boolean colored) {
    this.colored = colored;
  }

  /** Returns true if the palette has colours. */
  public boolean isColored() {
    return colored;
  }

  /** Returns the name of an outcome in the outcome's colour. */
  public String outcome(Outcome outcome) {
    return outcome(outcome, outcome.name());
  }

  /**
   * Returns a text in an outcome's colour, such as the outcome's name padded to a column's width.
   */
  public String outcome(Outcome outcome, String text) {
    return styled(
        text,
        switch (outcome) {
          case PASSED -> "32";
          case FAILED, ERROR -> "31";
          case TIME_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT -> "33";
          case FORBIDDEN, TAMPERED -> "35";
          case CRASHED -> "1;31";
          case SKIPPED -> "2";
        });
  }

  /** Returns a text in bold. */
  public String heading(String text) {
    return styled(text, "1");
  }

  /** Returns a text in the colour of success. */
  public String good(String text) {
    return styled(text, "32");
  }

  private String styled(String text, String style) {
    return colored && !text.isEmpty() ? "\u001b[" + style + "m" + text + RESET : text;
  }
}
