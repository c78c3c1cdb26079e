package dev.crucible.harness.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts in an answer that is a JSON object, as models write it: those of code first. */
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

  /** Deeper is no answer. */
  private static final int DEEPEST = 8;

  /** Models leave line breaks in strings, and quote as Python does. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private JsonAnswer() {}

  /** The strings in {@code text}'s JSON; none if it has none. */
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

  /** Lines, with or without line feeds. */
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
