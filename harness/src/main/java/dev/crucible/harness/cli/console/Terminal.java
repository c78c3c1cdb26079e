package dev.crucible.harness.cli.console;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/** The terminals that the process is connected to. */
final class Terminal {
  static final String ERASE_LINE = "\r\u001b[K";

  private static final int OUT = 1;
  private static final int ERR = 2;

  private Terminal() {}

  /** Returns true if stderr, to which progress is written, is a terminal. */
  static boolean isThere() {
    return is(ERR);
  }

  /** Returns true if stdout is a terminal. */
  static boolean isOut() {
    return is(OUT);
  }

  /**
   * Calls {@code isatty} of the C library, because Java reports only whether stdin and stdout both
   * are terminals.
   */
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
