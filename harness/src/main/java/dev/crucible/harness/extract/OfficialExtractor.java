package dev.crucible.harness.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Extractor of code from a model's whole answer that behaves as the benchmark's script, including
 * its faults. The code is the text from the first {@code ```python} to the next {@code ```}; if
 * there is none, from the first {@code ```}; if there is no fence, the answer. From this text,
 * every apparent import at the start of a line is deleted, together with the whitespace before it,
 * even in a function or in a string.
 *
 * <p>Source: {@code extract_python_script} in {@code src/scicode/gen/models.py} of the repository
 * scicode-bench/SciCode.
 */
public final class OfficialExtractor {
  private static final String FENCE = "```";
  private static final String PYTHON_FENCE = "```python";

  /** Whitespace: a character that Python's {@code \s} matches in a string. */
  private static final String BLANK =
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

  private static final Pattern BLANKS = Pattern.compile(BLANK + "*+");

  /**
   * An import as the script's pattern defines it. For Python's dot, only the line feed ends a line.
   */
  private static final Pattern IMPORT =
      Pattern.compile("import .*|from .*" + BLANK + "+import" + BLANK + "+.*", Pattern.UNIX_LINES);

  private OfficialExtractor() {}

  /**
   * Returns the code in {@code response}. From code without fences, only imports are deleted. The
   * time is proportional to the length of the response.
   */
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
   * Deletes the matches of the script's pattern. An equivalent pattern would scan a run of blank
   * lines again from each of its lines, and degenerate answers have very many.
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
