package dev.crucible.harness.cli.console;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/** What the process has to draw on. */
final class Terminal {
  static final String ERASE_LINE = "\r\u001b[K";

  private static final int OUT = 1;
  private static final int ERR = 2;

  private Terminal() {}

  /** Whether progress, which goes to stderr, is drawn on a terminal. */
  static boolean isThere() {
    return is(ERR);
  }

  /** Whether stdout is a terminal. */
  static boolean isOut() {
    return is(OUT);
  }

  /** Asks the C library: Java tells only whether input and output both are terminals. */
  @SuppressWarnings("restricted")
  private static boolean is(int descriptor) {
    try {
      Linker linker = Linker.nativeLinker();
      var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
      var isatty = linker.downcallHandle(linker.defaultLookup().findOrThrow("isatty"), type);
      return (int) isatty.invokeExact(descriptor) == 1;
    } catch (Throwable e) {
      return false;
    }
  }
}
