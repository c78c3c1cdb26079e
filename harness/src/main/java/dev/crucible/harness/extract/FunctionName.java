package dev.crucible.harness.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the function or class that a sub-step's {@code function_header} asks for. */
public final class FunctionName {
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "\\b(?:def|class)\\s+([^\\W\\d]\\w*)\\s*[(:]", Pattern.UNICODE_CHARACTER_CLASS);

  private FunctionName() {}

  /**
   * Returns the name of the first function or class at the top level of {@code functionHeader};
   * empty if there is none. The definition may be decorated, {@code async}, indented as a whole, or
   * spread over several lines. The name of a class takes precedence over those of its methods. If
   * the header is not Python, the name comes from the first {@code def name(} or {@code class
   * name:} in it. Never throws.
   */
  public static Optional<String> of(String functionHeader) {
    return PythonSource.of(functionHeader.stripIndent())
        .firstDefinition()
        .or(() -> anywhere(functionHeader));
  }

  private static Optional<String> anywhere(String header) {
    Matcher name = ANYWHERE.matcher(header);
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }
}
