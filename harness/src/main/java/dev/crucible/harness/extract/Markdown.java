package dev.crucible.harness.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parser of Markdown into fenced blocks and the text between them, as models write it and not as
 * CommonMark defines it. A fence may be indented, quoted, in a list, or at the end of a line. A
 * block that is not closed ends where a block of Python begins, or with the text. A fence within a
 * triple-quoted string of Python is part of the string.
 */
final class Markdown {
  private static final Set<String> PYTHON =
      Set.of("python", "py", "python3", "py3", "python2", "ipython", "ipython3", "sage");

  /** Maximum number of fences in one string; limits the time for absurd answers. */
  private static final int MOST_ENDS = 50;

  private static final Pattern OPENING =
      Pattern.compile("((?:[ \t>]|[-*+][ \t]|\\d{1,3}[.)][ \t])*+)(`{3,}+|~{3,}+)[ \t]*+([^`]*+)");
  private static final Pattern PYTHON_AT_END =
      Pattern.compile("([^`]*+)(`{3,}+)[ \t]*+((?i:python3?|py))[ \t]*+");
  private static final Pattern AT_END = Pattern.compile("([^`]*+)(`{3,}+)[ \t]*+");

  /** Code that begins on the line of its fence. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:(?:async[ \t]+)?(?:def|class)[ \t]+\\w+[ \t]*[(:]|import[ \t]+\\w|from[ \t]+[.\\w]+[ "
              + "\t]+import\\b|@\\w+|\\w+[ \t]*=[^=\"]).*+");

  private static final Pattern ON_ONE_LINE =
      Pattern.compile("[ \t]*+(`{3,}+)[ \t]*+(?:(?i:python3?|py)\\b)?+([^`]++)`{3,}+[ \t]*+");
  private static final Pattern QUOTE_MARK = Pattern.compile("[ \t]*+>[ \t]?");
  private static final Pattern LANGUAGE = Pattern.compile("[{.\\s]*+([\\w+#-]*+)");

  /**
   * A part of the text.
   *
   * @param fenced whether the part is between fences, or after a fence that nothing closes
   * @param closed whether a fence ends the part
   * @param language the first word after the fence, in lower case; may be empty
   * @param text the lines of the part, each with a line feed, except perhaps the last line of the
   *     text
   */
  record Part(boolean fenced, boolean closed, String language, String text) {
    boolean isPython() {
      return fenced && PYTHON.contains(language);
    }

    boolean mayBePython() {
      return fenced && (language.isEmpty() || PYTHON.contains(language));
    }
  }

  /**
   * The beginning of a block.
   *
   * @param before the text before the fence on its line
   * @param indent the width of the fence's indentation, in characters
   * @param quotes the number of quotation marks before the fence
   * @param mark the characters of the fence
   * @param language the first word after the fence, in lower case; may be empty
   * @param code the code after the fence on its line; may be empty
   */
  private record Fence(
      String before, int indent, int quotes, String mark, String language, String code) {
    boolean isPython() {
      return PYTHON.contains(language);
    }
  }

  /**
   * A possible end of a block.
   *
   * @param before the text of the last line that belongs to the block
   * @param length the length of the block's content before that line, in characters
   * @param next the index of the line at which the text continues
   */
  private record End(String before, int length, int next) {}

  private final String[] lines;
  private final List<Part> parts = new ArrayList<>();

  private Markdown(String text) {
    this.lines = text.split("\n", -1);
  }

  /** Returns the parts of {@code text}, in its order. Whitespace alone is not a part. */
  static List<Part> parts(String text) {
    var markdown = new Markdown(text);
    markdown.cut();
    return markdown.parts;
  }

  private void cut() {
    var outside = new StringBuilder();
    int at = 0;
    while (at < lines.length) {
      Fence fence = opening(lines[at]);
      Matcher whole = ON_ONE_LINE.matcher(lines[at]);
      if (whole.matches() && CODE.matcher(whole.group(2).strip()).matches()) {
        add(new Part(false, false, "", outside.toString()));
        outside.setLength(0);
        add(new Part(true, true, "", whole.group(2).strip() + "\n"));
        at++;
      } else if (fence == null) {
        outside.append(lines[at]).append(at == lines.length - 1 ? "" : "\n");
        at++;
      } else {
        outside.append(fence.before);
        add(new Part(false, false, "", outside.toString()));
        outside.setLength(0);
        at = block(fence, at + 1);
      }
    }
    add(new Part(false, false, "", outside.toString()));
  }

  private void add(Part part) {
    if (!part.text.isBlank()) {
      parts.add(part);
    }
  }

  /**
   * Adds a block.
   *
   * @param from the index of the line after its fence
   * @return the index of the line at which the text continues
   */
  private int block(Fence fence, int from) {
    var content = new StringBuilder(fence.code);
    End first = null;
    int ends = 0;
    for (int at = from; at < lines.length; at++) {
      End end = end(fence, at, content.length());
      if (end != null && (++ends > MOST_ENDS || !isInString(content + end.before))) {
        return finish(fence, content.append(end.before), end, true);
      }
      first = first == null ? end : first;
      content.append(bare(lines[at], fence)).append(at == lines.length - 1 ? "" : "\n");
    }
    if (first == null) {
      return finish(fence, content, new End("", 0, lines.length), false);
    }
    content.setLength(first.length);
    return finish(fence, content.append(first.before), first, true);
  }

  /** Returns the end of the block that a line may be, or null. */
  private End end(Fence fence, int at, int length) {
    String line = bare(lines[at], fence);
    if (closes(line, fence)) {
      return new End("", length, at + 1);
    }
    Matcher closing = AT_END.matcher(line);
    if (closing.matches() && closing.group(2).equals(fence.mark)) {
      return new End(closing.group(1) + "\n", length, at + 1);
    }
    Fence next = opening(lines[at]);
    return next != null && next.isPython() ? new End("", length, at) : null;
  }

  private int finish(Fence fence, CharSequence content, End end, boolean closed) {
    add(new Part(true, closed, fence.language, unindented(content.toString(), fence.indent)));
    return end.next;
  }

  /**
   * Removes the fence's own indentation from the lines of its block, if the code is indented too.
   */
  private static String unindented(String content, int indent) {
    String first = content.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (indent == 0 || indentation(first) < indent) {
      return content;
    }
    return content
        .lines()
        .map(line -> line.substring(Math.min(indent, indentation(line))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static int indentation(String line) {
    int at = 0;
    while (at < line.length() && " \t".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static Fence opening(String line) {
    Matcher own = OPENING.matcher(line);
    if (own.matches()) {
      String indent = own.group(1);
      int quotes = (int) indent.chars().filter(c -> c == '>').count();
      int width = quotes > 0 ? 0 : indent.length();
      String code = code(own.group(3));
      String language = code.equals(own.group(3)) ? "" : language(own.group(3));
      return new Fence(
          "", width, quotes, own.group(2), language, code.isEmpty() ? "" : code + "\n");
    }
    Matcher atEnd = PYTHON_AT_END.matcher(line);
    return atEnd.matches()
        ? new Fence(atEnd.group(1) + "\n", 0, 0, atEnd.group(2), language(atEnd.group(3)), "")
        : null;
  }

  /** Returns the code in the text after a fence; empty if there is none. */
  private static String code(String info) {
    if (CODE.matcher(info).matches()) {
      return info;
    }
    Matcher language = LANGUAGE.matcher(info);
    boolean isPython =
        language.lookingAt() && PYTHON.contains(language.group(1).toLowerCase(Locale.ROOT));
    String rest = isPython ? info.substring(language.end()).strip() : "";
    return CODE.matcher(rest).matches() ? rest : "";
  }

  private static String language(String info) {
    Matcher language = LANGUAGE.matcher(info);
    return language.lookingAt() ? language.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean closes(String line, Fence fence) {
    String mark = line.strip();
    return mark.length() >= fence.mark.length()
        && mark.chars().allMatch(c -> c == fence.mark.charAt(0));
  }

  /** Returns a line of a block without the quotation marks of its fence. */
  private static String bare(String line, Fence fence) {
    Matcher mark = QUOTE_MARK.matcher(line);
    int at = 0;
    for (int i = 0; i < fence.quotes && mark.region(at, line.length()).lookingAt(); i++) {
      at = mark.end();
    }
    return line.substring(at);
  }

  private static boolean isInString(String code) {
    return (code.contains("\"\"\"") || code.contains("'''")) && PythonLexer.scan(code).isInString();
  }
}
