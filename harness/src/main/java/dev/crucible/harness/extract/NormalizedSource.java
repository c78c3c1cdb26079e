package dev.crucible.harness.extract;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Python text without the parts that make no difference to its behaviour: comments, blank lines,
 * whitespace at the end of lines, the amount of whitespace between two tokens, and line breaks
 * within brackets or after a backslash. Texts with the same normal form compile to the same code
 * except for line numbers, or fail to compile for the same reason.
 *
 * <p>The parts that could make two programs differ are kept: strings, docstrings among them, names,
 * indentation, and whether there is whitespace between two tokens at all. Two kinds of text are
 * their own normal form: ambiguous text, such as text with an open bracket or with a byte order
 * mark, which has a meaning at the beginning only; and text that may read its own lines or
 * comments, as {@code inspect.getsource} and line numbers allow.
 */
public final class NormalizedSource {
  private static final Pattern SEES_ITS_TEXT =
      Pattern.compile(
          "lineno|inspect|traceback|linecache|getsource|_getframe|settrace|marshal"
              + "|__code__|__file__|f_code|co_|\\bdis\\b");

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final String text;
  private final String code;
  private final List<Integer> lines;
  private final Iterator<PythonLexer.Span> strings;
  private final StringBuilder normal = new StringBuilder();
  private PythonLexer.Span string;

  private NormalizedSource(String text, PythonLexer lexer) {
    this.text = text;
    this.code = lexer.code();
    this.lines = lexer.lines();
    this.strings = lexer.strings().iterator();
    nextString();
  }

  /** Returns the normal form of {@code text}, whose lines must end with LF. */
  public static String of(String text) {
    var lexer = PythonLexer.scan(text);
    var source = new NormalizedSource(text, lexer);
    boolean clear =
        lexer.isWhole()
            && lexer.isCertain()
            && text.indexOf(BYTE_ORDER_MARK) < 0
            && !SEES_ITS_TEXT.matcher(text).find();
    return clear && source.addLines() ? source.normal.toString() : text;
  }

  /** Returns true if the normal form of {@code text}, whose lines must end with LF, is blank. */
  public static boolean isBlank(String text) {
    String stripped = text.stripLeading();
    boolean beginsWithCode = !stripped.isEmpty() && Character.isLetter(stripped.charAt(0));
    return !beginsWithCode && of(text).isBlank();
  }

  /**
   * Returns true if text after {@code text} in a file is read as it is read alone: {@code text}
   * leaves no string, bracket or line open.
   */
  public static boolean endsWithALine(String text) {
    var lexer = PythonLexer.scan(text);
    return lexer.isWhole() && lexer.isCertain() && !text.endsWith("\\\n");
  }

  private boolean addLines() {
    boolean plain = true;
    for (int i = 0; plain && i < lines.size(); i++) {
      plain = addLine(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : text.length());
    }
    return plain;
  }

  /**
   * Adds a logical line. Returns false if the line has a backslash that does not join lines between
   * two tokens: the rules for it are intricate.
   */
  private boolean addLine(int from, int to) {
    int start = normal.length();
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      normal.append(text.charAt(at++));
    }
    boolean begun = false;
    boolean blank = false;
    boolean joined = false;
    while (at < to) {
      if (isBackslash(at)) {
        if (!begun || !isJoin(at)) {
          return false;
        }
        joined = true;
        blank = true;
        at++;
      } else if (isBlankOrLineEnd(code.charAt(at))) {
        blank = true;
        at++;
      } else {
        if (blank && begun) {
          normal.append(' ');
        }
        at = addPiece(at);
        begun = true;
        blank = false;
        joined = false;
      }
    }
    if (begun) {
      normal.append('\n');
    } else {
      normal.setLength(start);
    }
    return !joined;
  }

  /** Adds a whole string or one other character. Returns the offset after it. */
  private int addPiece(int at) {
    if (string == null || at < string.from()) {
      normal.append(text.charAt(at));
      return at + 1;
    }
    int end = string.to();
    normal.append(text, at, end);
    nextString();
    return end;
  }

  private void nextString() {
    string = strings.hasNext() ? strings.next() : null;
  }

  private boolean isBackslash(int at) {
    return code.charAt(at) == '\\';
  }

  private boolean isJoin(int at) {
    return at + 1 < code.length() && code.charAt(at + 1) == '\n';
  }

  private static boolean isBlankOrLineEnd(char c) {
    return isBlank(c) || c == '\n';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }
}
