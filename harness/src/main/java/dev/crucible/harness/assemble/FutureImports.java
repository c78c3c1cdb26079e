package dev.crucible.harness.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code from __future__ import ...} at the beginning of a sub-step's code. In joined code it would
 * stand below other code, which Python refuses: it moves to the first line. Its line stays, so that
 * lines keep their numbers.
 *
 * @param code the code without them
 * @param features what they ask for
 */
record FutureImports(String code, List<String> features) {
  /** What Python 3.12 knows; another name is the sample's error, and stays where it is. */
  private static final Set<String> KNOWN =
      Set.of(
          "annotations",
          "division",
          "print_function",
          "absolute_import",
          "unicode_literals",
          "generators",
          "nested_scopes",
          "with_statement",
          "generator_stop");

  /** What may stand before them: blank lines, comments and a docstring. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:[ \t\f]*+(?:#[^\n"
              + "]*+)?\n"
              + ")*+(?:[rRuU]?(?:\"\"\"(?s:.*?)\"\"\"|'''(?s:.*?)'''|\"[^\"\n"
              + "]*+\"|'[^'\n"
              + "]*+')[ \t]*+(?:#[^\n"
              + "]*+)?\n"
              + ")?+(?:[ \t\f]*+(?:#[^\n"
              + "]*+)?\n"
              + ")*+");

  private static final Pattern IMPORT =
      Pattern.compile("from[ \t]+__future__[ \t]+import[ \t]*(?:\\(([\\w\\s,]*)\\)|([\\w \t,]+))");
  private static final Pattern BETWEEN = Pattern.compile("(?:[ \t\f]*+;?[ \t]*+(?:#[^\n]*+)?\n)*+");

  /** Finds them in {@code code}, whose lines end with LF. */
  static FutureImports of(String code) {
    if (!code.contains("__future__")) {
      return new FutureImports(code, List.of());
    }
    Matcher before = BEFORE.matcher(code);
    var rest = new StringBuilder();
    var features = new ArrayList<String>();
    int at = before.lookingAt() ? before.end() : 0;
    rest.append(code, 0, at);
    Matcher found = IMPORT.matcher(code);
    while (found.region(at, code.length()).lookingAt()) {
      String names = found.group(1) == null ? found.group(2) : found.group(1);
      List<String> asked =
          Arrays.stream(names.split(",")).map(String::strip).filter(n -> !n.isEmpty()).toList();
      if (!KNOWN.containsAll(asked)) {
        break;
      }
      features.addAll(asked);
      rest.append("pass")
          .append("\n".repeat((int) found.group().chars().filter(c -> c == '\n').count()));
      Matcher between = BETWEEN.matcher(code).region(found.end(), code.length());
      int next = between.lookingAt() ? between.end() : found.end();
      rest.append(code, found.end(), next);
      at = next;
    }
    return new FutureImports(rest.append(code.substring(at)).toString(), features);
  }

  /** The line that asks for all of {@code features}; empty if there are none. */
  static String line(Set<String> features) {
    return features.isEmpty()
        ? ""
        : features.stream()
            .sorted()
            .collect(Collectors.joining(", ", "from __future__ import ", "\n"));
  }
}
