package dev.crucible.harness.benchmark;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.SubStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reader of MBPP: {@code task_id} (a number), {@code text}, {@code code}, {@code test_list} and
 * {@code test_setup_code}; and of its sanitized edition: {@code prompt} and {@code test_imports} in
 * place of {@code text} and {@code test_setup_code}. Each assertion of {@code test_list} is a test;
 * {@code challenge_test_list} is not used, as in the original's evaluation.
 */
final class Mbpp {
  private static final Pattern CALLED = Pattern.compile("\\b([A-Za-z_]\\w*)\\s*\\(");

  private static final Pattern DEFINED = Pattern.compile("(?m)^(?:async +)?def +(\\w+)");

  private Mbpp() {}

  static Problem problem(JsonRecord line) {
    List<String> assertions = line.texts("test_list");
    if (assertions.isEmpty()) {
      throw line.error("test_list", "is empty", "give one assertion at least");
    }
    String text = line.has("text") ? line.text("text") : line.text("prompt");
    Optional<String> code = line.optionalText("code");
    String name = name(line, assertions, code);
    SubStep step =
        new SubStep(
            Task.id(line, "Mbpp"),
            text,
            "",
            code,
            "def " + name + "():",
            tests(setup(line), assertions),
            Optional.empty());
    return Task.of(name, step);
  }

  private static String setup(JsonRecord line) {
    List<String> parts = new ArrayList<>();
    line.optionalText("test_setup_code").filter(part -> !part.isBlank()).ifPresent(parts::add);
    if (line.has("test_imports")) {
      parts.addAll(line.texts("test_imports"));
    }
    return String.join("\n", parts);
  }

  /** Returns the tests. They share a namespace, so that the first one's set-up serves all. */
  private static List<String> tests(String setup, List<String> assertions) {
    List<String> tests = new ArrayList<>(assertions);
    if (!setup.isEmpty()) {
      tests.set(0, setup + "\n" + assertions.getFirst());
    }
    return tests;
  }

  /**
   * Returns the name of the function that is asked for: the first that the tests call and the
   * reference code defines.
   *
   * @throws DataException if the tests call nothing
   */
  private static String name(JsonRecord line, List<String> assertions, Optional<String> code) {
    List<String> called = names(CALLED, String.join("\n", assertions));
    List<String> defined = code.map(text -> names(DEFINED, text)).orElse(called);
    return called.stream()
        .filter(defined::contains)
        .findFirst()
        .or(() -> called.stream().findFirst())
        .orElseThrow(
            () -> line.error("test_list", "calls no function", "give assertions on calls of one"));
  }

  private static List<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).distinct().toList();
  }
}
