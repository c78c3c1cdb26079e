package dev.crucible.harness.prompt;

import dev.crucible.environment.support.Resources;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of this package with placeholders, written {@code {{name}}}. Placeholders in the values
 * are not filled. Immutable.
 */
final class PromptTemplate {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

  private final String name;
  private final String text;

  private PromptTemplate(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * Returns the template in the resource {@code name} of this package, without trailing whitespace.
   */
  static PromptTemplate resource(String name) {
    String text = Resources.text(PromptTemplate.class, name);
    return new PromptTemplate(name, text.stripTrailing());
  }

  /**
   * Returns the text with its placeholders filled.
   *
   * @throws IllegalStateException if a placeholder has no value or a value has no placeholder, so
   *     that a template with a mistake is never sent
   */
  String fill(Map<String, String> values) {
    var unused = new HashSet<>(values.keySet());
    String filled =
        PLACE
            .matcher(text)
            .replaceAll(place -> {
              String value = values.get(place.group(1));
              if (value == null) {
                throw new IllegalStateException(name + " has an unknown place " + place.group());
              }
              unused.remove(place.group(1));
              return Matcher.quoteReplacement(value);
            });
    if (!unused.isEmpty()) {
      throw new IllegalStateException(name + " has no place for " + unused);
    }
    return filled;
  }
}
