package dev.crucible.harness.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that a sub-step's {@code function_header} asks for. */
public final class FunctionName {
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "\\b(?:def|class)\\s+([^\\W\\d]\\w*)\\s*[(:]", Pattern.UNICODE_CHARACTER_CLASS);

  private FunctionName() {}

  /**
   * The name of the first function or class at the top level of {@code functionHeader}, which may
   * be decorated, {@code async}, indented as a whole, or run over several lines; a class's name
   * rather than that of its methods. In a header that is no Python, the first {@code def name(} or
   * {@code class name:} there is; empty if there is none. Never throws.
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
