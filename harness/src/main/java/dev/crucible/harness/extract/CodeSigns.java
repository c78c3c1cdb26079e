package dev.crucible.harness.extract;

import java.util.regex.Pattern;

/** Signs that a text contains code, correct or broken, and is not prose alone. */
final class CodeSigns {
  private static final Pattern SIGN =
      Pattern.compile(
          "(?m)^[\\s>+|.\\d:]*(?:(?:async\\s+)?def\\s+\\w|class\\s+\\w+\\s*[:(]|@\\w|import\\s+\\w|from\\s+[.\\w]+\\s+import\\b|return\\b|(?:for|while|if|with|try|else)\\b[^\n"
              + "]*:[ \t]*$|print\\s*\\(|raise\\s+\\w|[A-Za-z_][\\w.\\[\\],"
              + " ]*\\s?[-+*/]?=(?!=)|[A-Za-z_][\\w.]*\\()|(?:```|~~~)[ "
              + "\t]*(?i:py)|\\b(?:def|lambda)\\s+\\w+\\s*[(:]");

  private CodeSigns() {}

  /** Returns true if any part of {@code text} looks like code. */
  static boolean in(String text) {
    return SIGN.matcher(text).find();
  }
}
