package dev.crucible.harness.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text with invisible characters made visible: control characters as their pictures (␛), and
 * characters that change the direction of writing or have no width as their numbers ([U+202E]).
 * Otherwise code could look like other code (arXiv 2111.00169).
 */
public final class VisibleText {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0b\\x0c\\x0d\\x0e-\\x1f\\x7f\\x80-\\x9f"
              + "\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");

  private VisibleText() {}

  /** Returns the text with invisible characters made visible, and with line ends as LF. */
  public static String text(String text) {
    return UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll(VisibleText::shown);
  }

  private static String shown(MatchResult match) {
    char c = match.group().charAt(0);
    if (c < 0x20) {
      return String.valueOf((char) (0x2400 + c));
    }
    return c == 0x7f ? "\u2421" : "[U+%04X]".formatted((int) c);
  }
}
