package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import java.util.List;
import java.util.OptionalInt;

/**
 * A line of a samples file, read apart from the others of the file.
 *
 * @param step the sub-step that its draws solve
 * @param number the number of its one draw, if it gives it
 * @param codes the code of its draws, usually one
 * @param cutOff whether the answer reached the limit of tokens
 * @param origin how the draws were made, as far as the line records it
 */
public record SampleLine(
    StepId step, OptionalInt number, List<String> codes, boolean cutOff, SampleOrigin origin) {

  static final String SAMPLE = "sample";

  public SampleLine {
    codes = List.copyOf(codes);
  }

  /**
   * Reads a line by {@linkplain Convention#CRUCIBLE Crucible's own} convention.
   *
   * @param problems the problems that the draws solve
   * @throws DataException if the line is invalid, or solves a sub-step that is not among {@code
   *     problems}
   */
  public static SampleLine of(JsonRecord record, ProblemSet problems) {
    return of(record, problems, Convention.CRUCIBLE);
  }

  SampleLine withOrigin(SampleOrigin other) {
    return new SampleLine(step, number, codes, cutOff, other);
  }

  static SampleLine of(JsonRecord record, ProblemSet problems, Convention convention) {
    SampleReader.Line line = SampleReader.line(record, problems, convention);
    boolean numbered = record.value(SAMPLE).isPresent();
    if (numbered && line.codes().size() > 1) {
      throw record.error(
          SAMPLE,
          "numbers one draw, and the line has " + line.codes().size(),
          "remove it, or give each draw a line");
    }
    return new SampleLine(
        line.step(),
        numbered ? OptionalInt.of(record.count(SAMPLE, 0)) : OptionalInt.empty(),
        line.codes(),
        FinishReason.isTokenLimit(record),
        RecordedSetting.of(record));
  }
}
