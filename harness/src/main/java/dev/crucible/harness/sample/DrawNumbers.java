package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.StepId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Numbering of the draws of a file. Not thread-safe. */
final class DrawNumbers {
  static final String SAMPLE = "sample";

  private final boolean given;
  private final Set<Draw> seen = new HashSet<>();
  private final Map<StepId, Integer> next = new HashMap<>();

  /**
   * Starts a numbering.
   *
   * @param given whether any line of the file has a number
   */
  DrawNumbers(boolean given) {
    this.given = given;
  }

  /**
   * Returns the number of the next draw of a line, from 0.
   *
   * @param draws the number of draws that the line has
   * @throws DataException if the sub-step already has a draw of that number, or the line has
   *     several draws and a number
   */
  int next(JsonRecord line, StepId step, int draws) {
    if (!given || draws > 1) {
      if (line.value(SAMPLE).isPresent()) {
        throw several(line, draws);
      }
      int number = next.merge(step, 1, Integer::sum) - 1;
      return unseen(line, step, number);
    }
    return unseen(line, step, line.count(SAMPLE, 0));
  }

  static DataException several(JsonRecord line, int draws) {
    return line.error(
        SAMPLE,
        "numbers one draw, and the line has " + draws,
        "remove it, or give each draw a line");
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
