package dev.crucible.harness.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Assignments that bind a name to a value that can be called. */
final class Assigned {
  private static final int UNICODE = Pattern.UNICODE_CHARACTER_CLASS;

  /** A value that can be called: a lambda, another name, or the result of a call. */
  private static final Pattern CALLABLE =
      Pattern.compile(
          "\\s*+(?:lambda\\b|(?!(?:None|True|False|not|await)\\b)[^\\W\\d][\\w.]*+\\s*+(?:\\(|[;\n"
              + "]|\\bif\\b|$))",
          UNICODE);

  private Assigned() {}

  /**
   * Returns true if {@code code}, without strings and comments, assigns to {@code name} a value
   * that can be called. A value that is computed from the name's own earlier value, as in {@code y
   * = y(3)}, does not count.
   */
  static boolean isCallable(String code, String name) {
    String quoted = Pattern.quote(name);
    Matcher target =
        Pattern.compile("\\s*+" + quoted + "\\s*+(?::[^=\n]*+)?=(?!=)", UNICODE).matcher(code);
    if (!target.lookingAt()) {
      return false;
    }
    String value = code.substring(target.end());
    return CALLABLE.matcher(value).lookingAt()
        && !Pattern.compile("(?<![\\w.])" + quoted + "\\b", UNICODE).matcher(value).find();
  }
}
