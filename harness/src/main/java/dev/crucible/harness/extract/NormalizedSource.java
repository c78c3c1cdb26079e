package dev.crucible.harness.extract;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Python text without what makes no difference to what it does: comments, blank lines, blanks at
 * the end of lines, how many blanks stand between two tokens, and where lines within brackets or
 * joined by a backslash break. Texts with the same normal form compile to the same code but for
 * line numbers, or fail to compile for the same reason.
 *
 * <p>Nothing that could make two programs differ is touched: strings, docstrings among them, names,
 * indentation, and whether there is a blank at all. Its own normal form is text that is not clear,
 * such as with a bracket left open or a byte order mark, which counts at the beginning only, and
 * text that may ask for its lines or comments: {@code inspect.getsource} and line numbers show them
 * to it.
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

  /** The normal form of {@code text}, whose lines end with LF. */
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

  /**
   * Returns true if what follows a text in a file is read as it is read alone: no string, bracket
   * or line is left open.
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
   * Adds a logical line; false if it has a backslash other than to join lines between two tokens,
   * where rules are intricate.
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

  /** Adds a whole string, or one character of something else; returns where it has ended. */
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
