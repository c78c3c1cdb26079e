package dev.crucible.harness.benchmark;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.SubStep;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Reader of APPS: {@code problem_id} or {@code id}, {@code question}, {@code input_output}, {@code
 * solutions} and {@code starter_code}; {@code input_output} and {@code solutions} may be JSON in a
 * string. Also of {@code task_id} with {@code inputs} and {@code outputs} themselves.
 */
final class Apps {
  private static final String IMPORTS = Resources.text(Apps.class, "apps_imports.py");
  private static final String CHECKER = Resources.text(Apps.class, "apps_checker.py");

  private Apps() {}

  static Problem problem(JsonRecord line) {
    InputOutput pairs =
        line.has("input_output")
            ? InputOutput.of(line, "input_output", value(line, "input_output"))
            : InputOutput.of(line, "inputs", line.whole());
    String question =
        line.optionalText("question").or(() -> line.optionalText("prompt")).orElse("");
    String header = pairs.header(line.optionalText("starter_code").orElse(""));
    SubStep step =
        new SubStep(
            Task.id(line, "APPS", Task.ID, "problem_id", "id"),
            question,
            "",
            solution(line),
            header,
            pairs.tests(CHECKER, "given, expected = with_integer_keys(given, expected)\n"),
            Optional.empty());
    return Task.of(pairs.function().orElse(""), IMPORTS, step.withForm(pairs.form(header)));
  }

  private static Optional<String> solution(JsonRecord line) {
    if (line.value("solutions").isEmpty()) {
      return Optional.empty();
    }
    return value(line, "solutions")
        .valueStream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .findFirst();
  }

  private static JsonNode value(JsonRecord line, String field) {
    JsonNode value = line.value(field).orElseThrow();
    if (!value.isString()) {
      return value;
    }
    return value.stringValue().isBlank()
        ? NullNode.getInstance()
        : InputOutput.parsed(line, field, value.stringValue());
  }
}
