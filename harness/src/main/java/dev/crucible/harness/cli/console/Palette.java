package dev.crucible.harness.cli.console;

import dev.crucible.runtime.Outcome;

/** The colours of what is printed; those of {@link #PLAIN} are none. Immutable. */
public final class Palette {
  static final Palette PLAIN = new Palette(false);
  static final Palette COLORED = new Palette(true);

  private static final String RESET = "\u001b[0m";

  private final boolean colored;

  private Palette(boolean colored) {
    this.colored = colored;
  }

  public boolean isColored() {
    return colored;
  }

  /** An outcome by its name, in its colour. */
  public String outcome(Outcome outcome) {
    return outcome(outcome, outcome.name());
  }

  /** A text about an outcome, such as its name filled up to a column's width, in its colour. */
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

  public String heading(String text) {
    return styled(text, "1");
  }

  public String good(String text) {
    return styled(text, "32");
  }

  private String styled(String text, String style) {
    return colored && !text.isEmpty() ? "\u001b[" + style + "m" + text + RESET : text;
  }
}
