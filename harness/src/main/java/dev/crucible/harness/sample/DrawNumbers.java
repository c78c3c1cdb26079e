package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.StepId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Numbers the draws of a file. */
final class DrawNumbers {
  static final String SAMPLE = "sample";

  private final boolean given;
  private final Set<Draw> seen = new HashSet<>();
  private final Map<StepId, Integer> next = new HashMap<>();

  /**
   * @param given whether lines of the file say the numbers
   */
  DrawNumbers(boolean given) {
    this.given = given;
  }

  /**
   * The number of the next draw of a line.
   *
   * @param draws how many the line has
   * @throws DataException if it has its number twice
   */
  int next(JsonRecord line, StepId step, int draws) {
    if (!given || draws > 1) {
      if (line.value(SAMPLE).isPresent()) {
        throw line.error(
            SAMPLE,
            "numbers one draw, and the line has " + draws,
            "remove it, or give each draw a line");
      }
      int number = next.merge(step, 1, Integer::sum) - 1;
      return unseen(line, step, number);
    }
    return unseen(line, step, line.count(SAMPLE, 0));
  }

  private int unseen(JsonRecord line, StepId step, int number) {
    if (!seen.add(new Draw(step, number))) {
      throw line.error(
          SAMPLE,
          "makes this sample %d of %s again".formatted(number, step),
          "give each sample of a sub-step its own \"sample\" number");
    }
    return number;
  }
}
