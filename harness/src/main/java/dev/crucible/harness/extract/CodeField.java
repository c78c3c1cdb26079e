package dev.crucible.harness.extract;

import dev.crucible.runtime.source.PythonModule;
import java.util.regex.Pattern;

/**
 * The value of a field for code. The code to run is the value without byte order marks. Exception:
 * the value is not Python but a whole answer, and Python that provides the wanted name can be
 * extracted from it.
 */
public final class CodeField {
  /** Signs of a whole answer, rare in code; a match only causes a closer look. */
  private static final Pattern MAYBE_ANSWER =
      Pattern.compile(
          "(?m)^[ \t]*(?:[`~%!?$<\\[\\\\{>|+-]|\\d+[ \t|:.)]|In \\[|'''py|\"\"\"py|[A-Z][\\w'’]*["
              + " ,:.!])|^[a-z]+[ \t]*$|&(?:lt|gt|amp|quot);|</|```|^[a-z]+ [a-z]+ "
              + "|[\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u202a-\\u202f\\u205f-\\u2064\\u3000\\ufeff]");

  private CodeField() {}

  /**
   * Returns the code to run.
   *
   * @param code the value of the field
   * @param wantedName the function or class that is asked for, see {@link FunctionName}; empty if
   *     unknown
   */
  public static String of(String code, String wantedName) {
    String plain = PlainText.withoutByteOrderMark(code);
    if (!MAYBE_ANSWER.matcher(plain).find() || PythonModule.of(PlainText.of(plain)).isPresent()) {
      return plain;
    }
    String taken = CodeExtractor.extract(plain, wantedName);
    return CodeExtractor.provides(taken, wantedName) ? taken : plain;
  }
}
