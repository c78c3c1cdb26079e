package dev.crucible.harness.generate;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a line that name its draw: {@code step_number} or, for a task, {@code task_id}; and
 * {@code sample}.
 */
final class AnswerLine {
  private static final String STEP_NUMBER = "step_number";
  private static final String TASK_ID = "task_id";

  private AnswerLine() {}

  /** Returns a line with these fields. */
  static ObjectNode of(Draw draw) {
    return JsonMapper.shared()
        .createObjectNode()
        .put(draw.step().isTask() ? TASK_ID : STEP_NUMBER, draw.step().toString())
        .put("sample", draw.index());
  }

  /**
   * Returns the sub-step or task that a line names.
   *
   * @throws DataException if the line names none
   */
  static StepId step(JsonRecord line) {
    if (!line.has(TASK_ID)) {
      return StepId.of(line);
    }
    String name = line.text(TASK_ID);
    try {
      return StepId.task(name);
    } catch (IllegalArgumentException e) {
      throw line.error(
          TASK_ID, "is \"" + name + "\"", "make it the name of a task, as 'generate' writes it");
    }
  }
}
