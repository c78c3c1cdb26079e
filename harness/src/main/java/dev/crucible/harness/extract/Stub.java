package dev.crucible.harness.extract;

import java.util.regex.Pattern;

/**
 * Definitions without an implementation: their bodies consist of docstrings, {@code pass}, {@code
 * ...}, {@code raise NotImplementedError} or methods of the same kind.
 */
final class Stub {
  private static final Pattern HEAD = Pattern.compile("(?:def|class)\\b.*", Pattern.DOTALL);
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:\"*+|pass|\\.\\.\\.|raise\\s++NotImplementedError\\b.*+|return\\s++NotImplemented);?+",
          Pattern.DOTALL);

  private Stub() {}

  /** Returns true if the text of a definition is a stub. */
  static boolean is(String text) {
    PythonLexer lexer = PythonLexer.scan(text);
    String code = lexer.code();
    for (int i = 0; i < lexer.lines().size(); i++) {
      int to = i + 1 < lexer.lines().size() ? lexer.lines().get(i + 1) : code.length();
      String line = code.substring(lexer.lines().get(i), to).strip();
      if (!line.startsWith("@") && !NOTHING.matcher(body(line)).matches()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the text after the head of a function or class, or the whole line if it has no head.
   */
  private static String body(String line) {
    if (!HEAD.matcher(line).matches()) {
      return line;
    }
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ':' && depth == 0) {
        return line.substring(i + 1).strip();
      }
    }
    return line;
  }
}
