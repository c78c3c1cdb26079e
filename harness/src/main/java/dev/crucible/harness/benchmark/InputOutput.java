package dev.crucible.harness.benchmark;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.SampleForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Pairs of an input and the output that is expected, by which APPS and LiveCodeBench judge.
 *
 * @param inputs what a program reads, or the arguments of a call
 * @param outputs what it prints, or returns
 * @param function the name of the function or method that is called; empty if programs are run
 */
record InputOutput(List<JsonNode> inputs, List<JsonNode> outputs, Optional<String> function) {
  private static final String RUN =
      """
      result = run_program(given)
      assert same_output(result, expected), f"printed {shown(result)}, expected {shown(expected)}"
      """;

  InputOutput {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * Returns the pairs of an object with {@code inputs}, {@code outputs} and perhaps {@code
   * fn_name}.
   *
   * @param field the field that holds the object, for messages
   * @throws DataException if the lists are missing or of different lengths
   */
  static InputOutput of(JsonRecord line, String field, JsonNode pairs) {
    JsonNode inputs = pairs.path("inputs");
    JsonNode outputs = pairs.path("outputs");
    if (!inputs.isArray() || !outputs.isArray() || inputs.size() != outputs.size()) {
      throw line.error(
          field,
          "has not as many inputs as outputs",
          "give two arrays of one length, \"inputs\" and \"outputs\"");
    }
    if (inputs.isEmpty()) {
      throw line.error(field, "has no inputs", "give one input and its output at least");
    }
    return new InputOutput(
        inputs.valueStream().toList(),
        outputs.valueStream().toList(),
        Optional.of(pairs.path("fn_name")).filter(JsonNode::isString).map(JsonNode::stringValue));
  }

  /**
   * Returns the tests, one for each pair.
   *
   * @param checker a program of the resources that defines {@code same_output(printed, expected)}
   *     for programs, or {@code same_result(result, expected)} for functions, and {@code
   *     shown(value)} for messages
   * @param before statements before a function is called, which may change {@code given} and {@code
   *     expected}
   */
  List<String> tests(String checker, String before) {
    String end = function.map(name -> before + call(name)).orElse(RUN);
    List<String> tests = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      tests.add(
          "%s\n\ngiven = %s\nexpected = %s\n%s"
              .formatted(checker, literal(inputs.get(i)), literal(outputs.get(i)), end));
    }
    return tests;
  }

  /** Returns the header of what is asked for: the starter code, or the function's name. */
  String header(String starter) {
    return starter.isBlank() ? function.map(name -> "def " + name + "():").orElse("") : starter;
  }

  /** Returns what samples are, of a task with a header. */
  SampleForm form(String header) {
    return function.isPresent() ? new SampleForm.Outline(header) : SampleForm.PROGRAM;
  }

  private static String call(String name) {
    return """
    owner = globals().get("Solution")
    function = getattr(owner(), %1$s) if owner else globals()[%1$s]
    result = function(*given)
    assert same_result(result, expected), f"returned {shown(result)}, expected {shown(expected)}"
    """
        .formatted(PythonLiteral.of(name));
  }

  private String literal(JsonNode value) {
    return function.isPresent() ? PythonLiteral.of(value) : PythonLiteral.of(lines(value));
  }

  /** Returns a text, which may be an array of its lines. */
  private static String lines(JsonNode value) {
    return value.isArray()
        ? String.join("\n", value.valueStream().map(JsonNode::asString).toList())
        : value.asString();
  }

  /**
   * Parses JSON in a text.
   *
   * @throws DataException if it is broken
   */
  static JsonNode parsed(JsonRecord line, String field, String text) {
    try {
      return JsonLines.parse(text);
    } catch (JacksonException e) {
      throw line.error(field, "holds broken JSON", "give the file as it is published");
    }
  }
}
