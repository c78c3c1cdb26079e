package dev.crucible.harness.sample;

import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.PreviousSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reader of the fields {@code model} and {@code setting} of a sample's line, as {@code crucible
 * generate} writes them. Files of other tools may hold anything in these fields: a value of another
 * form counts as unknown.
 */
final class RecordedSetting {

  private RecordedSetting() {}

  static SampleOrigin of(JsonRecord line) {
    Optional<String> model =
        line.value("model").filter(JsonNode::isString).map(JsonNode::stringValue);
    Optional<JsonNode> setting = line.value("setting");
    Optional<String> words =
        setting
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue)
            .or(() -> setting.filter(ObjectNode.class::isInstance).map(RecordedSetting::inWords));
    return SampleOrigin.of(
        model.filter(text -> !text.isBlank()),
        words.filter(text -> !text.isBlank()),
        setting
            .map(value -> value.path("previous"))
            .filter(JsonNode::isString)
            .flatMap(value -> PreviousSteps.ofWord(value.stringValue())));
  }

  private static String inWords(JsonNode setting) {
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : setting.properties()) {
      words.add(inWords(field.getKey(), field.getValue()));
    }
    return String.join(", ", words);
  }

  private static String inWords(String field, JsonNode value) {
    if (field.equals("background") && value.isBoolean()) {
      return value.booleanValue() ? "with background" : "without background";
    }
    String text = value.isString() ? value.stringValue() : value.toString();
    return field.equals("previous")
        ? text + " previous steps"
        : field.replace('_', ' ') + " " + text;
  }
}
