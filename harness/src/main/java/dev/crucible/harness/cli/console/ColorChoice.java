package dev.crucible.harness.cli.console;

import java.util.Iterator;
import java.util.List;

/** What {@code --color} can be. */
public enum ColorChoice {
  AUTO,
  ALWAYS,
  NEVER;

  /** The names as they are typed. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("auto", "always", "never").iterator();
    }
  }

  /**
   * The palette of a stream. {@code auto} colours a terminal, unless it can show none or NO_COLOR
   * (no-color.org) is set to anything.
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
