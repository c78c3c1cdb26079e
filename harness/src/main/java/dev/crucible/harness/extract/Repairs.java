package dev.crucible.harness.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Repairs of text that is not Python only because of how it was displayed or transported: a
 * notebook, a console, a listing with numbered lines, a patch, a web page. A repair is certain only
 * if the text is not Python and the result is.
 */
final class Repairs {
  private static final Pattern ODD_BLANK =
      Pattern.compile("[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]");
  private static final Pattern NO_WIDTH =
      Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]");
  private static final Pattern NOTEBOOK =
      Pattern.compile(
          "([ \t]*)((?:%{1,2}[A-Za-z]\\w*\\b|!\\s*[\\w./]|\\?\\w|\\w[\\w.]*\\?{1,2}[ "
              + "\t]*$|\\$\\s+\\w|(?:python[\\d.]* -m )?(?:pip3?|conda|mamba|apt|apt-get|brew)"
              + " +(?:-\\w+ +)*+install\\b).*)");
  private static final Pattern PROMPT =
      Pattern.compile("[ \t]*(?:>>>|\\.\\.\\.|In \\[\\d*\\]:|\\.{3,}:)(?: (.*)|())");
  private static final Pattern NUMBER = Pattern.compile("([ \t]*(\\d{1,5})[ \t]?[|:.)]?)(.*)");
  private static final Pattern HUNK = Pattern.compile("(?:diff |index |--- |\\+\\+\\+ |@@ ).*");
  private static final Pattern ENTITY =
      Pattern.compile("&(lt|gt|amp|quot|apos|nbsp|#39|#x27|#34);");

  private Repairs() {}

  /**
   * Returns the texts that {@code code} may have been, in the order in which to try them; without
   * {@code code} itself.
   */
  static Set<String> of(String code) {
    String plain = withPlainBlanks(code);
    var found = new LinkedHashSet<String>();
    for (String text : List.of(plain, withoutEntities(plain))) {
      for (String form :
          List.of(text, withoutPrompts(text), withoutNumbers(text), withoutMarksOfAPatch(text))) {
        found.add(form);
        found.add(withoutNotebookLines(form));
      }
    }
    found.remove(code);
    return found;
  }

  /**
   * Replaces other Unicode spaces with plain spaces and removes characters without width, except in
   * strings.
   */
  private static String withPlainBlanks(String code) {
    if (!ODD_BLANK.matcher(code).find() && !NO_WIDTH.matcher(code).find()) {
      return code;
    }
    var plain = new StringBuilder();
    int from = 0;
    for (PythonLexer.Span string : PythonLexer.scan(code).strings()) {
      if (string.from() >= from) {
        plain.append(plainBlanks(code.substring(from, string.from())));
        plain.append(code, string.from(), string.to());
        from = string.to();
      }
    }
    return plain.append(plainBlanks(code.substring(from))).toString();
  }

  private static String plainBlanks(String code) {
    return NO_WIDTH.matcher(ODD_BLANK.matcher(code).replaceAll(" ")).replaceAll("");
  }

  /** Replaces magic commands, shell commands and help requests of a notebook with {@code pass}. */
  private static String withoutNotebookLines(String code) {
    var found = new StringBuilder();
    List<Integer> starts = PythonLexer.scan(code).lines();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : code.length();
      String line = code.substring(starts.get(i), to);
      String content = line.stripTrailing();
      Matcher command = NOTEBOOK.matcher(content);
      found.append(
          command.matches()
              ? command.group(1) + "pass  # " + command.group(2) + line.substring(content.length())
              : line);
    }
    return found.toString();
  }

  /**
   * Returns the lines after prompts, because the others are output; the code if no line has a
   * prompt.
   */
  private static String withoutPrompts(String code) {
    if (code.lines().noneMatch(line -> PROMPT.matcher(line).matches())) {
      return code;
    }
    return code.lines()
        .map(PROMPT::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1) == null ? "" : line.group(1))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * Returns the lines without their numbers, if every line has one and the numbers ascend by one;
   * else the code.
   */
  private static String withoutNumbers(String code) {
    int number = -1;
    int blanks = Integer.MAX_VALUE;
    for (String line : code.lines().filter(line -> !line.isBlank()).toList()) {
      Matcher numbered = NUMBER.matcher(line);
      if (!numbered.matches()
          || (number >= 0 && Integer.parseInt(numbered.group(2)) != number + 1)) {
        return code;
      }
      number = Integer.parseInt(numbered.group(2));
      String rest = numbered.group(3);
      if (!rest.isBlank()) {
        blanks = Math.min(blanks, rest.length() - rest.stripLeading().length());
      }
    }
    int gutter = blanks;
    return code.lines()
        .map(NUMBER::matcher)
        .map(line -> line.matches() ? line.group(3) : "")
        .map(line -> line.substring(Math.min(gutter, line.length())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * Returns the lines that a patch adds or keeps, if every line belongs to a patch; else the code.
   */
  private static String withoutMarksOfAPatch(String code) {
    boolean adds = false;
    for (String line : code.lines().filter(line -> !line.isBlank()).toList()) {
      if (!HUNK.matcher(line).matches() && "+- \\".indexOf(line.charAt(0)) < 0) {
        return code;
      }
      adds |= line.startsWith("+");
    }
    return adds
        ? code.lines()
            .filter(line -> !HUNK.matcher(line).matches())
            .filter(line -> !line.startsWith("-") && !line.startsWith("\\"))
            .map(line -> line.isEmpty() ? "" : line.substring(1))
            .collect(Collectors.joining("\n", "", "\n"))
        : code;
  }

  private static String withoutEntities(String code) {
    return ENTITY
        .matcher(code)
        .replaceAll(entity ->
            switch (entity.group(1)) {
              case "lt" -> "<";
              case "gt" -> ">";
              case "amp" -> "&";
              case "quot", "#34" -> "\"";
              case "nbsp" -> " ";
              default -> "'";
            });
  }
}
