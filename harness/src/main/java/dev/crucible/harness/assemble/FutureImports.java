package dev.crucible.harness.assemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code from __future__ import ...} statements at the beginning of a sub-step's code. In
 * joined code they would be below other code, which Python rejects, so they move to the first line.
 * {@code pass} takes their place, so that lines keep their numbers.
 *
 * @param code the code without the imports
 * @param features the features that the imports request
 */
record FutureImports(String code, List<String> features) {
  /**
   * The features of Python 3.12, except {@code barry_as_FLUFL}. An import of another name stays
   * where it is: the error is the sample's.
   */
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

  /** The text that may precede the imports: blank lines, comments and a docstring. */
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

  /** Finds the imports in {@code code}, whose lines must end with LF. */
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

  /** Returns the line that imports all of {@code features}; empty if there are none. */
  static String line(Set<String> features) {
    return features.isEmpty()
        ? ""
        : features.stream()
            .sorted()
            .collect(Collectors.joining(", ", "from __future__ import ", "\n"));
  }
}
