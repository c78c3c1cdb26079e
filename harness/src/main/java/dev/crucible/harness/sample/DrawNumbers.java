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
   * @param place the place of the line, for messages
   * @throws DataException if the sub-step already has a draw of that number
   */
  int next(SampleLine line, JsonRecord place) {
    StepId step = line.step();
    int number =
        given && line.codes().size() == 1
            ? line.number().orElse(0)
            : next.merge(step, 1, Integer::sum) - 1;
    if (!seen.add(new Draw(step, number))) {
      throw place.error(
          SampleLine.SAMPLE,
          "makes this sample %d of %s again".formatted(number, step),
          "give each sample of a sub-step its own \"sample\" number");
    }
    return number;
  }
}
