package dev.crucible.harness.cli;

/** What a terminal can do. */
final class Terminal {
  static final String ERASE_LINE = "\r\u001b[K";

  private Terminal() {}

  /** Whether the process has a terminal to draw on. */
  @SuppressWarnings(
      "SystemConsoleNull") // It is null on JDK 25 when input or output is no terminal.
  static boolean isThere() {
    return System.console() != null && System.console().isTerminal();
  }
}
