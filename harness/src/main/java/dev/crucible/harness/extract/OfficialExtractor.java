package dev.crucible.harness.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes code from a model's whole answer as the benchmark's script does, its faults included: what
 * follows the first {@code ```python} up to the next {@code ```}; without one, what follows the
 * first {@code ```}; without any, the answer. Then whatever looks like an import at the start of a
 * line is deleted with the blanks before it, be it in a function or in a string.
 *
 * <p>Source: {@code extract_python_script} in {@code src/scicode/gen/models.py} of the repository
 * scicode-bench/SciCode. Takes time in proportion to the answer's length.
 */
public final class OfficialExtractor {
  private static final String FENCE = "```";
  private static final String PYTHON_FENCE = "```python";

  /** What Python's {@code \s} matches in text. */
  private static final String BLANK =
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

  private static final Pattern BLANKS = Pattern.compile(BLANK + "*+");

  /** For Python's dot, the line feed alone ends a line. */
  private static final Pattern IMPORT =
      Pattern.compile("import .*|from .*" + BLANK + "+import" + BLANK + "+.*", Pattern.UNIX_LINES);

  private OfficialExtractor() {}

  /** The code in {@code response}. Extracting from code without fences only deletes imports. */
  public static String extract(String response) {
    return withoutImports(fenced(response));
  }

  private static String fenced(String response) {
    String opening = response.contains(PYTHON_FENCE) ? PYTHON_FENCE : FENCE;
    int start = response.indexOf(opening);
    if (start < 0) {
      return response;
    }
    int from = start + opening.length();
    int end = response.indexOf(FENCE, from);
    return end < 0 ? response.substring(from) : response.substring(from, end);
  }

  /**
   * Deletes what the script's pattern finds. A pattern of its form would look at a run of blank
   * lines again from each of them, and models that have lost their way write very many.
   */
  private static String withoutImports(String code) {
    var kept = new StringBuilder();
    Matcher blanks = BLANKS.matcher(code);
    Matcher found = IMPORT.matcher(code);
    int copied = 0;
    int line = 0;
    while (line >= 0) {
      blanks.region(line, code.length()).lookingAt();
      int next = blanks.end();
      if (found.region(next, code.length()).lookingAt()) {
        kept.append(code, copied, line);
        copied = found.end();
        next = copied;
      }
      line = code.indexOf('\n', next) + 1;
      line = line == 0 ? -1 : line;
    }
    return kept.append(code, copied, code.length()).toString();
  }
}
