package dev.crucible.harness.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strings in an answer that is a JSON object, as models write it. Fields that are named like
 * code come first.
 */
final class JsonAnswer {
  private static final List<String> NAMES =
      List.of(
          "code",
          "python",
          "solution",
          "implementation",
          "function",
          "answer",
          "final_answer",
          "completion",
          "program",
          "source",
          "content",
          "response",
          "output",
          "text");

  /** Greatest depth to which an answer is searched. */
  private static final int DEEPEST = 8;

  /** Mapper for JSON as models write it: with line breaks in strings, and quotes as in Python. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private JsonAnswer() {}

  /** Returns the strings in the JSON of {@code text}; none if the text has no valid JSON. */
  static List<String> texts(String text) {
    int from = text.indexOf('{');
    int to = text.lastIndexOf('}');
    if (from < 0 || to < from || !text.matches("(?s).*[\"'].*")) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    try {
      add(JSON.readTree(text.substring(from, to + 1)), 0, texts);
    } catch (JacksonException e) {
      return List.of();
    }
    return texts;
  }

  private static void add(JsonNode node, int depth, List<String> texts) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isString()) {
      texts.add(node.stringValue());
    } else if (node.isArray() && !node.isEmpty() && allStrings(node)) {
      texts.add(joined(node));
    } else if (node.isArray()) {
      node.forEach(item -> add(item, depth + 1, texts));
    } else {
      node.properties().stream()
          .sorted(Comparator.comparingInt(entry -> rank(entry.getKey())))
          .forEach(entry -> add(entry.getValue(), depth + 1, texts));
    }
  }

  private static boolean allStrings(JsonNode array) {
    for (JsonNode item : array) {
      if (!item.isString()) {
        return false;
      }
    }
    return true;
  }

  /** Joins lines, each with or without a line feed. */
  private static String joined(JsonNode lines) {
    var text = new StringBuilder();
    for (JsonNode line : lines) {
      text.append(line.stringValue());
      if (!line.stringValue().endsWith("\n")) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static int rank(String name) {
    int rank = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
    return rank < 0 ? NAMES.size() : rank;
  }
}
