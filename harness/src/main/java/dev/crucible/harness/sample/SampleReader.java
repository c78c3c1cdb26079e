package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads samples from JSON lines (UTF-8, one JSON object a line, blank lines ignored), one sample a
 * line:
 *
 * <pre>{@code {"step_number": "1.2", "sample": 0, "code": "def f(x):\n    ..."}
 * {"step_number": "1.2", "sample": 1, "response": "Here it is:\n```python\ndef f(x):\n..."}}</pre>
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>{@code step_number}</td><td>the sub-step, as in its problem; must be there</td></tr>
 * <tr><td>{@code code}</td><td>the sub-step's own code, run as it is</td></tr>
 * <tr><td>{@code response}</td><td>a model's whole answer, from which {@link CodeExtractor} takes
 * the code; used where {@code code} is absent or null. One of both must be there</td></tr>
 * <tr><td>{@code sample}</td><td>which draw it is, a whole number from 0; absent it is 0</td></tr>
 * </table>
 *
 * <p>{@code model} and {@code setting} tell where the samples come from, as {@code crucible
 * generate} writes them, and {@code finish_reason} whether an answer was cut off ({@link
 * FinishReason}). Fields of other names are ignored.
 */
public final class SampleReader {

  private SampleReader() {}

  /** Reads {@code file} in {@linkplain Convention#CRUCIBLE Crucible's own} way. */
  public static SampleSet read(Path file, ProblemSet problems) {
    return read(file, problems, Convention.CRUCIBLE);
  }

  /**
   * Reads {@code file}.
   *
   * @param problems what the samples solve
   * @param convention how code is taken from answers: in the {@linkplain Convention#OFFICIAL
   *     official} way {@code response} goes before {@code code}, and {@link OfficialExtractor}
   *     takes code from either
   * @return the samples in the file's order, and what the lines say of them
   * @throws DataException if the file cannot be read or a line is unfit, solves a sub-step that is
   *     not among {@code problems}, or repeats the sub-step and index of an earlier line
   */
  static SampleSet read(Path file, ProblemSet problems, Convention convention) {
    var seen = new HashSet<Draw>();
    Set<SampleOrigin> origins = new HashSet<>();
    List<Sample> samples =
        JsonLines.read(
            file,
            line -> {
              origins.add(RecordedSetting.of(line));
              return sample(line, problems, convention, seen);
            });
    return new SampleSet(samples, SampleOrigin.joined(origins));
  }

  private static Sample sample(
      JsonRecord line, ProblemSet problems, Convention convention, Set<Draw> seen) {
    SubStep subStep = subStep(line, problems);
    StepId step = subStep.id();
    int index = line.count("sample", 0);
    if (!seen.add(new Draw(step, index))) {
      throw line.error(
          "sample",
          "makes this sample %d of %s again".formatted(index, step),
          "give each sample of a sub-step its own \"sample\" number");
    }
    return new Sample(
        step,
        index,
        convention == Convention.OFFICIAL ? officialCode(line) : code(line, subStep),
        FinishReason.isTokenLimit(line));
  }

  private static String code(JsonRecord line, SubStep step) {
    return line.optionalText("code")
        .or(() -> line.optionalText("response").map(response -> extracted(response, step)))
        .orElseThrow(() -> missing(line));
  }

  private static String officialCode(JsonRecord line) {
    return OfficialExtractor.extract(
        line.optionalText("response")
            .or(() -> line.optionalText("code"))
            .orElseThrow(() -> missing(line)));
  }

  private static DataException missing(JsonRecord line) {
    return line.error(
        "code",
        "is missing or null",
        "add it as a string, or a model's whole answer as \"response\"");
  }

  private static String extracted(String response, SubStep step) {
    return CodeExtractor.extract(response, FunctionName.of(step.functionHeader()).orElse(""));
  }

  /**
   * The sub-step that a line's {@code step_number} names.
   *
   * @throws DataException if it is none of {@code problems}
   */
  public static SubStep subStep(JsonRecord line, ProblemSet problems) {
    StepId step = StepId.of(line);
    return problems
        .problemOf(step)
        .flatMap(problem -> problem.subStep(step))
        .orElseThrow(() ->
            line.error(
                "step_number",
                "is %s, which %s has no sub-step for".formatted(step, problems.source()),
                "remove the line or give the problems it belongs to"));
  }
}
