package dev.crucible.harness.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scanner that separates Python code from strings and comments, and finds the beginnings of logical
 * lines.
 *
 * <p>The rules are those of the Python Language Reference 3.12, "Lexical analysis": strings with
 * every prefix, triple quotes, f-strings that hold quotes of their own kind in a replacement field,
 * brackets, comments, and lines joined by a backslash. The t-strings of Python 3.14 are read like
 * f-strings. Text that is not Python is never rejected: a string that is not closed ends with its
 * line, or with the text if its quotes are triple, and a {@code def}, {@code class} or {@code
 * import} at the start of a line ends open brackets.
 */
public final class PythonLexer {
  private static final char BLANKED = '"';

  /** Greatest nesting of a replacement field; keeps the time for f-strings linear. */
  private static final int DEEPEST_FIELD = 20;

  /** Greatest length of a replacement field, in characters; keeps the time for f-strings linear. */
  private static final int LONGEST_FIELD = 10_000;

  private static final Pattern STATEMENT_OF_ITS_OWN =
      Pattern.compile(
          "(?:async[ \t]+def|def|class|import)[ \t]+\\w|from[ \t]+[.\\w]+[ \t]+import\\b");

  private final String text;
  private final char[] code;
  private final List<Integer> lines = new ArrayList<>();
  private final List<Span> strings = new ArrayList<>();
  private final Matcher ownStatement;
  private boolean whole = true;
  private boolean inString;
  private boolean certain = true;
  private int depth;

  private PythonLexer(String text) {
    this.text = text;
    this.code = text.toCharArray();
    this.ownStatement = STATEMENT_OF_ITS_OWN.matcher(text);
  }

  /** Scans a text of any kind. */
  public static PythonLexer scan(String text) {
    var lexer = new PythonLexer(text);
    lexer.scan();
    return lexer;
  }

  /**
   * Returns the text, at its original length, with spaces for comments and quotation marks for
   * strings. The content of replacement fields of f-strings is kept.
   */
  public String code() {
    return new String(code);
  }

  /**
   * Returns the offsets at which logical lines begin, in ascending order; the first is 0. Empty if
   * the text is empty.
   */
  public List<Integer> lines() {
    return lines;
  }

  /** Returns the strings, with their prefixes and quotes, in the order of the text. */
  List<Span> strings() {
    return strings;
  }

  /**
   * Returns true if every string and bracket is closed, and no bracket is closed that was not open.
   */
  public boolean isWhole() {
    return whole && depth == 0;
  }

  /**
   * Returns true if every f-string was read by the rules for f-strings. An f-string that does not
   * fit them is read like another string.
   */
  boolean isCertain() {
    return certain;
  }

  /** Returns true if the text ends within a triple-quoted string. */
  boolean isInString() {
    return inString;
  }

  private void scan() {
    if (!text.isEmpty()) {
      lines.add(0);
    }
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '#' -> at = comment(at);
        case '"', '\'' -> at = string(at);
        case '\\' -> at = isNewline(at + 1) ? afterNewline(at + 1) : at + 1;
        case '\n', '\r' -> at = lineEnd(at);
        case '(', '[', '{' -> {
          depth++;
          at++;
        }
        case ')', ']', '}' -> {
          whole &= depth > 0;
          depth = Math.max(0, depth - 1);
          at++;
        }
        default -> at++;
      }
    }
  }

  private int lineEnd(int at) {
    int next = afterNewline(at);
    if (depth > 0 && ownStatement.region(next, text.length()).lookingAt()) {
      whole = false;
      depth = 0;
    }
    if (depth == 0 && next < text.length()) {
      lines.add(next);
    }
    return next;
  }

  private int comment(int at) {
    int end = lineEndFrom(at);
    Arrays.fill(code, at, end, ' ');
    return end;
  }

  private int string(int quote) {
    int start = prefixStart(quote);
    var fields = new ArrayList<Span>();
    boolean formatted = isFormatted(start, quote);
    int end = formatted ? formattedEnd(quote, 0, fields) : -1;
    if (end < 0) {
      certain &= !formatted;
      fields.clear();
      end = plainEnd(quote);
    }
    if (end < 0) {
      whole = false;
      end = ~end;
      inString = mark(quote).length() == 3;
    }
    strings.add(new Span(start, end));
    Arrays.fill(code, start, end, BLANKED);
    for (Span field : fields) {
      text.getChars(field.from, field.to, code, field.from);
    }
    return end;
  }

  /**
   * Returns the end offset of the string, or the complement of the offset at which it breaks off if
   * it is not closed.
   */
  private int plainEnd(int quote) {
    String mark = mark(quote);
    int at = quote + mark.length();
    while (at < text.length()) {
      if (text.charAt(at) == '\\') {
        at = afterEscape(at);
      } else if (text.startsWith(mark, at)) {
        return at + mark.length();
      } else if (mark.length() == 1 && isNewline(at)) {
        return ~at;
      } else {
        at++;
      }
    }
    return ~text.length();
  }

  /**
   * Returns the end offset of the f-string under Python 3.12 rules, or a negative value if it has
   * none under these rules.
   */
  private int formattedEnd(int quote, int nesting, List<Span> fields) {
    String mark = mark(quote);
    int at = quote + mark.length();
    while (at >= 0 && at < text.length()) {
      if (text.charAt(at) == '\\') {
        at = afterEscape(at);
      } else if (text.startsWith(mark, at)) {
        return at + mark.length();
      } else if (mark.length() == 1 && isNewline(at)) {
        return -1;
      } else if (text.startsWith("{{", at)) {
        at += 2;
      } else if (text.charAt(at) == '{') {
        at = fieldEnd(at + 1, mark, nesting, fields);
      } else {
        at++;
      }
    }
    return -1;
  }

  /**
   * Returns the end offset of a replacement field, or a negative value if it has none.
   *
   * @param from the offset after the opening brace
   */
  private int fieldEnd(int from, String mark, int nesting, List<Span> fields) {
    int open = 0;
    int at = nesting > DEEPEST_FIELD ? -1 : from;
    while (at >= 0 && at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' || at - from > LONGEST_FIELD || (mark.length() == 1 && isNewline(at))) {
        return -1;
      } else if (c == '"' || c == '\'') {
        at = innerEnd(at, nesting, fields);
      } else if (open == 0 && (c == '}' || c == ':')) {
        fields.add(new Span(from, at));
        return c == '}' ? at + 1 : specificationEnd(at + 1, mark, nesting, fields);
      } else {
        open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        at = open < 0 ? -1 : at + 1;
      }
    }
    return -1;
  }

  private int specificationEnd(int from, String mark, int nesting, List<Span> fields) {
    int at = from;
    while (at >= 0 && at < text.length()) {
      if (text.charAt(at) == '}') {
        return at + 1;
      } else if (text.charAt(at) == '{') {
        at = fieldEnd(at + 1, mark, nesting + 1, fields);
      } else if (text.startsWith(mark, at) || (mark.length() == 1 && isNewline(at))) {
        return -1;
      } else {
        at++;
      }
    }
    return -1;
  }

  private int innerEnd(int quote, int nesting, List<Span> fields) {
    return isFormatted(prefixStart(quote), quote)
        ? formattedEnd(quote, nesting + 1, fields)
        : plainEnd(quote);
  }

  /**
   * Returns the offset at which the prefix of a string begins, as in {@code Rb"..."}; the offset of
   * the quote if there is no prefix.
   */
  private int prefixStart(int quote) {
    int start = quote;
    while (start > 0 && quote - start < 2 && "rRbBuUfFtT".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    boolean partOfName = start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1));
    return partOfName ? quote : start;
  }

  private boolean isFormatted(int start, int quote) {
    return text.substring(start, quote).chars().anyMatch(c -> "fFtT".indexOf(c) >= 0);
  }

  private String mark(int quote) {
    String one = text.substring(quote, quote + 1);
    String three = one.repeat(3);
    return text.startsWith(three, quote) ? three : one;
  }

  private int afterEscape(int backslash) {
    int escaped = backslash + 1;
    return isNewline(escaped) ? afterNewline(escaped) : Math.min(escaped + 1, text.length());
  }

  private boolean isNewline(int at) {
    return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
  }

  private int afterNewline(int at) {
    return text.startsWith("\r\n", at) ? at + 2 : at + 1;
  }

  private int lineEndFrom(int at) {
    int end = at;
    while (end < text.length() && !isNewline(end)) {
      end++;
    }
    return end;
  }

  /**
   * A part of the text.
   *
   * @param from the offset of its first character
   * @param to the offset after its last character
   */
  record Span(int from, int to) {}
}
