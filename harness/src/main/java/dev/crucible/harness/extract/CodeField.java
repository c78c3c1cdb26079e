package dev.crucible.harness.extract;

import dev.crucible.runtime.source.PythonModule;
import java.util.regex.Pattern;

/**
 * Code that a file gives as such. It is run as it is, byte order marks aside, unless it is no
 * Python and a whole answer instead, from which Python that provides what is wanted can be taken.
 */
public final class CodeField {
  /** What answers have and code rarely has at the start of a line; each is looked at closely. */
  private static final Pattern MAYBE_ANSWER =
      Pattern.compile(
          "(?m)^[ \t]*(?:[`~%!?$<\\[\\\\{>|+-]|\\d+[ \t|:.)]|In \\[|'''py|\"\"\"py|[A-Z][\\w'’]*["
              + " ,:.!])|^[a-z]+[ \t]*$|&(?:lt|gt|amp|quot);|</|```|^[a-z]+ [a-z]+ "
              + "|[\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u202a-\\u202f\\u205f-\\u2064\\u3000\\ufeff]");

  private CodeField() {}

  /** The code to run for {@code code}. */
  public static String of(String code, String wantedName) {
    String plain = PlainText.withoutByteOrderMark(code);
    if (!MAYBE_ANSWER.matcher(plain).find() || PythonModule.of(PlainText.of(plain)).isPresent()) {
      return plain;
    }
    String taken = CodeExtractor.extract(plain, wantedName);
    return CodeExtractor.provides(taken, wantedName) ? taken : plain;
  }
}
