package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads samples from JSON lines, one sample a line:
 *
 * <pre>{@code {"step_number": "1.2", "code": "def f(x):\n    ...", "sample": 0}}</pre>
 *
 * <p>{@code step_number} and {@code code} (the sub-step's own code) must be there. {@code sample}
 * is the draw's index, a whole number from 0; absent it is 0. Fields of other names are ignored.
 */
public final class SampleReader {

  private SampleReader() {}

  /**
   * Reads {@code file}.
   *
   * @param problems what the samples solve
   * @return the samples in the file's order
   * @throws DataException if the file cannot be read or a line is unfit, solves a sub-step that is
   *     not among {@code problems}, or repeats the sub-step and index of an earlier line
   */
  public static List<Sample> read(Path file, ProblemSet problems) {
    var seen = new HashSet<Draw>();
    return JsonLines.read(file, line -> sample(line, problems, seen));
  }

  private static Sample sample(JsonRecord line, ProblemSet problems, Set<Draw> seen) {
    StepId step = step(line, problems);
    int index = line.count("sample", 0);
    if (!seen.add(new Draw(step, index))) {
      throw line.error(
          "sample",
          "makes this sample %d of %s again".formatted(index, step),
          "give each sample of a sub-step its own \"sample\" number");
    }
    return new Sample(step, index, line.text("code"));
  }

  private static StepId step(JsonRecord line, ProblemSet problems) {
    StepId step = StepId.of(line);
    if (problems.problemOf(step).isEmpty()) {
      throw line.error(
          "step_number",
          "is %s, which %s has no sub-step for".formatted(step, problems.source()),
          "remove the line or give the problems it belongs to");
    }
    return step;
  }
}
