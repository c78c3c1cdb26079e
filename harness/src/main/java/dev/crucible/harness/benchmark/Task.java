package dev.crucible.harness.benchmark;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Problems that are one function to write: a problem with one sub-step, which bears its name. */
final class Task {
  static final String ID = "task_id";

  private Task() {}

  /** Returns the name in {@code task_id}; see {@link #id(JsonRecord, String, String...)}. */
  static StepId id(JsonRecord line, String prefixOfNumbers) {
    return id(line, prefixOfNumbers, ID);
  }

  /**
   * Returns the name in the first of {@code fields} that is there. A number alone gets a prefix, as
   * other tools write it.
   *
   * @throws DataException if there is no name
   */
  static StepId id(JsonRecord line, String prefixOfNumbers, String... fields) {
    String field = Stream.of(fields).filter(line::has).findFirst().orElse(fields[0]);
    Optional<JsonNode> value = line.value(field);
    if (value.filter(JsonNode::isIntegralNumber).isPresent()) {
      return StepId.task(prefixOfNumbers + "/" + value.get().asString());
    }
    String text = line.text(field).strip();
    try {
      return StepId.task(text.matches("\\d+") ? prefixOfNumbers + "/" + text : text);
    } catch (IllegalArgumentException e) {
      throw line.error(field, "is \"" + text + "\"", "make it a name such as HumanEval/7");
    }
  }

  /**
   * Returns a problem of one function.
   *
   * @param name the function's name, or a few words
   * @param step the function to write
   */
  static Problem of(String name, SubStep step) {
    return of(name, "", step);
  }

  /**
   * Returns a problem of one function or program.
   *
   * @param name the function's name, or a few words
   * @param imports what is imported before samples
   * @param step the function or program to write
   */
  static Problem of(String name, String imports, SubStep step) {
    return new Problem(
        step.id().problem(),
        name,
        "",
        step.descriptionPrompt(),
        "",
        "",
        imports,
        List.of(step),
        step.groundTruthCode(),
        List.of());
  }
}
