package dev.crucible.harness.extract;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences and Markdown between statements of Python, in answers without fences. */
final class Prose {
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "case",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "match",
          "nonlocal",
          "not",
          "or",
          "pass",
          "print",
          "raise",
          "return",
          "try",
          "type",
          "while",
          "with",
          "yield");

  /** Markdown: bullets, numbers, quotations, rules, tables, emphasis and formulas. */
  private static final Pattern MARKDOWN =
      Pattern.compile(
          "(?:[-*+•]\\s+[\\p{L}`*].*|\\d{1,3}[.)]\\s+\\D.*|>.*|\\|.*\\||\\*\\*.*|[-=*_]{3,}|\\$.*|\\\\[\\[(].*)");

  /** A tag or mark alone on its line. */
  private static final Pattern TAG = Pattern.compile("</?[\\w|:-]+>|\\[/?[A-Z_]+\\]|`{1,3}\\w*");

  /** A sentence: words without operators between them. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "[\"'(*]?(\\p{L}[\\p{L}'’-]*)[,:;]?(?:\\s+[\\p{L}\\d`\"'(*$\\\\].*|[.:!?…]+)");

  private static final Pattern CODE =
      Pattern.compile("\\s*(?:def|class|import|from|@|async|#).*", Pattern.DOTALL);

  /** Maximum number of lines to check; each check scans all code before the line. */
  private static final int MOST = 200;

  private Prose() {}

  /** Returns true if a line that is not indented reads like prose, and not like code. */
  static boolean is(String line) {
    String text = line.strip();
    if (MARKDOWN.matcher(text).matches() || TAG.matcher(text).matches()) {
      return true;
    }
    Matcher sentence = SENTENCE.matcher(text);
    return sentence.matches()
        && !KEYWORDS.contains(sentence.group(1))
        && (Character.isUpperCase(text.codePointAt(0))
            || ".:!?".indexOf(text.charAt(text.length() - 1)) >= 0);
  }

  /**
   * Returns the text without its lines of prose, and without the indented lines that continue one,
   * except for code.
   */
  static String without(String text) {
    var code = new StringBuilder();
    boolean belowProse = false;
    int looks = 0;
    for (String line : text.split("(?<=\n)", -1)) {
      boolean indented = !line.isBlank() && " \t".indexOf(line.charAt(0)) >= 0;
      if (belowProse && indented && !CODE.matcher(line).matches()) {
        continue;
      }
      boolean prose =
          !indented && !line.isBlank() && is(line) && looks++ < MOST && isBetweenStatements(code);
      belowProse = prose || (belowProse && line.isBlank());
      if (!prose) {
        code.append(line);
      }
    }
    return code.toString();
  }

  private static boolean isBetweenStatements(CharSequence code) {
    return PythonLexer.scan(code.toString()).isWhole();
  }
}
