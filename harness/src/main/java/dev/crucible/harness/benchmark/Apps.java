package dev.crucible.harness.benchmark;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.SubStep;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reader of APPS: {@code problem_id} or {@code id}, {@code question}, {@code input_output}, {@code
 * solutions} and {@code starter_code}; {@code input_output} and {@code solutions} may be JSON in a
 * string. Also of {@code task_id} with {@code inputs} and {@code outputs} themselves.
 */
final class Apps {
  private static final String PAIRS = "input_output";
  private static final String IMPORTS = Resources.text(Apps.class, "apps_imports.py");
  private static final String CHECKER = Resources.text(Apps.class, "apps_checker.py");

  private Apps() {}

  static Problem problem(JsonRecord line) {
    InputOutput pairs =
        line.has(PAIRS)
            ? InputOutput.of(line, PAIRS, pairs(line))
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

  private static JsonNode pairs(JsonRecord line) {
    return value(line, PAIRS)
        .orElseThrow(() ->
            line.error(
                PAIRS,
                "is null or empty",
                "remove the line, as a task without tests has no score"));
  }

  private static Optional<String> solution(JsonRecord line) {
    return value(line, "solutions").stream()
        .flatMap(JsonNode::valueStream)
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .findFirst();
  }

  /** Returns the value of a field, which may be JSON in a string; empty if it is null or empty. */
  private static Optional<JsonNode> value(JsonRecord line, String field) {
    return line.value(field)
        .filter(value -> !(value.isString() && value.stringValue().isBlank()))
        .map(value ->
            value.isString() ? InputOutput.parsed(line, field, value.stringValue()) : value);
  }
}
