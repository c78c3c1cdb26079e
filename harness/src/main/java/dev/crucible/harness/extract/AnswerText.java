package dev.crucible.harness.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The text of an answer in the forms that chat APIs use: a string, a list of content parts, or a
 * message.
 */
final class AnswerText {
  private static final List<String> HOLDERS = List.of("text", "content", "message", "code");

  private AnswerText() {}

  /**
   * Returns the text of {@code answer}, which is {@code ""} for null; empty if the value has no
   * text or has another form.
   */
  static Optional<String> of(JsonNode answer) {
    if (answer.isString()) {
      return Optional.of(answer.stringValue());
    }
    if (answer.isNull()) {
      return Optional.of("");
    }
    if (answer.isArray()) {
      return Optional.of(joined(answer));
    }
    return HOLDERS.stream()
        .filter(answer::has)
        .findFirst()
        .flatMap(holder -> of(answer.get(holder)));
  }

  /** Returns true if {@code list} holds the parts of one answer, and not several answers. */
  static boolean isParts(JsonNode list) {
    for (JsonNode item : list) {
      if (!item.isObject() || !item.has("type")) {
        return false;
      }
    }
    return true;
  }

  private static String joined(JsonNode parts) {
    var text = new StringBuilder();
    for (JsonNode part : parts) {
      String more = isThought(part) ? "" : of(part).orElse("");
      boolean atFence = more.startsWith("```") || text.toString().endsWith("```");
      if (atFence && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append('\n');
      }
      text.append(more);
    }
    return text.toString();
  }

  private static boolean isThought(JsonNode part) {
    String type =
        part.has("type") && part.get("type").isString() ? part.get("type").stringValue() : "";
    String kind = type.toLowerCase(Locale.ROOT);
    return kind.contains("think") || kind.contains("reason") || kind.contains("tool");
  }
}
