package dev.crucible.harness.cli.console;

import java.util.Iterator;
import java.util.List;

/** The values of {@code --color}. */
public enum ColorChoice {
  /** Colours on terminals that can show them. */
  AUTO,
  /** Colours always. */
  ALWAYS,
  /** No colours. */
  NEVER;

  /** The names of the values on the command line. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("auto", "always", "never").iterator();
    }
  }

  /**
   * Returns the palette of a stream. For {@link #AUTO}, it has colours if the stream is a terminal,
   * the terminal can show colours, and NO_COLOR (no-color.org) is empty or not set.
   */
  public Palette palette(boolean isTerminal, ProcessEnvironment surroundings) {
    boolean colored =
        switch (this) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              isTerminal
                  && surroundings.variable("NO_COLOR").isEmpty()
                  && surroundings.variable("TERM").filter("dumb"::equals).isEmpty();
        };
    return colored ? Palette.COLORED : Palette.PLAIN;
  }
}
