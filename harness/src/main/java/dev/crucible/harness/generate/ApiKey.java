package dev.crucible.harness.generate;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The secret key of an endpoint. The key comes from an environment variable and goes into the
 * header of a request, and nowhere else: no public method reveals it. Immutable.
 */
public final class ApiKey {

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]+");

  private final String value;

  private ApiKey(String value) {
    this.value = value;
  }

  /**
   * Returns the key in an environment variable; empty if the variable is not set or blank.
   *
   * @param variable the name of the variable
   * @param environment returns the value of a variable, or null: {@code System::getenv}
   * @throws IllegalArgumentException if the value cannot be sent as a key
   */
  public static Optional<ApiKey> of(String variable, UnaryOperator<String> environment) {
    String value = environment.apply(variable);
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (!FORM.matcher(value.strip()).matches()) {
      throw new IllegalArgumentException(
          "the environment variable %s holds no key: a key is one word of plain characters."
              .formatted(variable));
    }
    return Optional.of(new ApiKey(value.strip()));
  }

  String authorization() {
    return "Bearer " + value;
  }

  /** Returns the text without the key, which some servers repeat in their errors. */
  String hiddenIn(String text) {
    return text.replace(value, "(the key)");
  }

  @Override
  public String toString() {
    return "(the key)";
  }
}
