package dev.crucible.harness.benchmark;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.SubStep;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Reader of LiveCodeBench's code generation: {@code question_id}, {@code question_content}, {@code
 * starter_code}, {@code public_test_cases}, {@code private_test_cases} and {@code metadata}, which
 * are JSON in strings. Private tests may be compressed with zlib and encoded with Base64, in a
 * pickle of one string.
 */
final class LiveCodeBench {
  private static final String IMPORTS =
      Resources.text(LiveCodeBench.class, "livecodebench_imports.py");
  private static final String CHECKER =
      Resources.text(LiveCodeBench.class, "livecodebench_checker.py");

  private LiveCodeBench() {}

  static Problem problem(JsonRecord line) {
    Optional<String> function =
        line.optionalText("metadata")
            .map(text -> InputOutput.parsed(line, "metadata", text).path("func_name"))
            .filter(JsonNode::isString)
            .map(JsonNode::stringValue);
    InputOutput pairs = pairs(line, function);
    String header = pairs.header(line.optionalText("starter_code").orElse(""));
    SubStep step =
        new SubStep(
            Task.id(line, "LiveCodeBench", "question_id"),
            line.text("question_content"),
            "",
            Optional.empty(),
            header,
            pairs.tests(CHECKER, ""),
            Optional.empty());
    return Task.of(
        line.optionalText("question_title").orElse(""), IMPORTS, step.withForm(pairs.form(header)));
  }

  private static InputOutput pairs(JsonRecord line, Optional<String> function) {
    List<JsonNode> inputs = new ArrayList<>();
    List<JsonNode> outputs = new ArrayList<>();
    for (String field : List.of("public_test_cases", "private_test_cases")) {
      for (JsonNode test : tests(line, field)) {
        String input = test.path("input").asString();
        String output = test.path("output").asString();
        if (function.isPresent()) {
          List<JsonNode> arguments =
              input.lines().map(text -> InputOutput.parsed(line, field, text)).toList();
          inputs.add(JsonMapper.shared().createArrayNode().addAll(arguments));
          outputs.add(InputOutput.parsed(line, field, output));
        } else {
          inputs.add(StringNode.valueOf(input));
          outputs.add(StringNode.valueOf(output));
        }
      }
    }
    if (inputs.isEmpty()) {
      throw line.error("public_test_cases", "has no tests", "give one test at least");
    }
    return new InputOutput(inputs, outputs, function);
  }

  private static JsonNode tests(JsonRecord line, String field) {
    JsonNode value = line.value(field).orElse(StringNode.valueOf("[]"));
    if (value.isArray()) {
      return value;
    }
    String text = value.asString().strip();
    if (text.isEmpty()) {
      text = "[]";
    }
    return InputOutput.parsed(
        line, field, text.startsWith("[") ? text : decoded(line, field, text));
  }

  private static String decoded(JsonRecord line, String field, String text) {
    try (var pickle =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)))) {
      return PickledString.read(pickle.readAllBytes());
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(line, field);
    }
  }

  private static DataException unreadable(JsonRecord line, String field) {
    return line.error(
        field,
        "is neither JSON nor a compressed pickle of JSON",
        "give the file as LiveCodeBench publishes it");
  }
}
