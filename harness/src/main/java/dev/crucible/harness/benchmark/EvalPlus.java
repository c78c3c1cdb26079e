package dev.crucible.harness.benchmark;

import dev.crucible.environment.support.Resources;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.GeneratedTests;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.SampleForm;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.problem.TestGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reader of HumanEval+ and MBPP+ as the package {@code evalplus} publishes them: {@code task_id},
 * {@code prompt}, {@code entry_point}, {@code canonical_solution}, {@code base_input}, {@code
 * plus_input} and {@code atol}.
 *
 * <p>A task has two tests: a sample's function is called with the inputs of the original benchmark,
 * and then with the additional ones. Each is a {@linkplain TestGroup group}, {@code base} and
 * {@code plus}. What the function must return is what the canonical solution returns, so the tests
 * are {@linkplain GeneratedTests generated}. {@code contract} is not needed: the inputs of the file
 * satisfy it.
 */
final class EvalPlus {
  private static final String GENERATOR = Resources.text(EvalPlus.class, "evalplus_tests.py");

  /** A mapper that writes infinity as Python does, since Python reads what it writes. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS).build();

  private EvalPlus() {}

  static Problem problem(JsonRecord line) {
    boolean mbpp = line.text(Task.ID).toLowerCase(Locale.ROOT).startsWith("mbpp");
    String prompt = line.text("prompt");
    String name = line.text("entry_point");
    String reference = prompt + line.text("canonical_solution");
    SubStep step =
        new SubStep(
                Task.id(line, "HumanEval"),
                prompt,
                "",
                Optional.of(reference),
                mbpp ? "def " + name + "():" : HumanEval.header(prompt, name),
                List.of(),
                Optional.empty())
            .withForm(new SampleForm.Continuation(prompt))
            .withGeneratedTests(new GeneratedTests(reference, generator(line, mbpp, name)))
            .withTestGroups(groups(line));
    return Task.of(name, step);
  }

  /** Returns the groups of the tests that the generator makes: one test where there are inputs. */
  private static List<TestGroup> groups(JsonRecord line) {
    List<TestGroup> groups = new ArrayList<>();
    int tests = 0;
    for (String name : List.of("base", "plus")) {
      tests += inputs(line, name + "_input").isEmpty() ? 0 : 1;
      if (tests > 0) {
        groups.add(new TestGroup(name, tests));
      }
    }
    return groups;
  }

  private static String generator(JsonRecord line, boolean mbpp, String name) {
    return GENERATOR
        + "\n\nprint_tests(\n    %s,\n    %s,\n    %s,\n    %s,\n    %s,\n    %s,\n)\n"
            .formatted(
                mbpp ? "\"mbpp\"" : "\"humaneval\"",
                PythonLiteral.of(line.text(Task.ID)),
                PythonLiteral.of(name),
                PythonLiteral.of(json(line, "base_input")),
                PythonLiteral.of(json(line, "plus_input")),
                PythonLiteral.of(tolerance(line)));
  }

  private static String json(JsonRecord line, String field) {
    return JSON.writeValueAsString(inputs(line, field));
  }

  private static JsonNode inputs(JsonRecord line, String field) {
    return line.value(field)
        .filter(JsonNode::isArray)
        .orElseThrow(() ->
            line.error(field, "is missing or no array", "give an array of arrays of arguments"));
  }

  private static String tolerance(JsonRecord line) {
    return line.value("atol")
        .filter(JsonNode::isNumber)
        .orElseThrow(() -> line.error("atol", "is missing or no number", "make it a number"))
        .toString();
  }
}
