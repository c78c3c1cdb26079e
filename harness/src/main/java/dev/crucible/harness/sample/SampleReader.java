package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.extract.AnswerFields;
import dev.crucible.harness.extract.CodeExtractor;
import dev.crucible.harness.extract.CodeField;
import dev.crucible.harness.extract.FunctionName;
import dev.crucible.harness.extract.OfficialExtractor;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads samples from JSON lines (UTF-8, also compressed with gzip, one JSON object a line, blank
 * lines ignored):
 *
 * <pre>{@code {"step_number": "1.2", "sample": 0, "code": "def f(x):\n    ..."}
 * {"step_number": "1.2", "sample": 1, "response": "Here it is:\n```python\ndef f(x):\n..."}}</pre>
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>{@code step_number}</td><td>the sub-step, as in its problem; also as {@code task_id} or
 * {@code problem_id}, after a slash or not</td></tr>
 * <tr><td>{@code code}</td><td>the sub-step's own code, run as it is, see {@link CodeField}</td></tr>
 * <tr><td>{@code response}</td><td>a model's whole answer, from which {@link CodeExtractor} takes
 * the code; used where {@code code} is absent or null. See {@link AnswerFields} for other names,
 * lists of draws and parts of content; null and empty answers are draws that fail</td></tr>
 * <tr><td>{@code sample}</td><td>which draw it is, a whole number from 0. Where no line of the file
 * has it, the draws of a sub-step are numbered in their order; else it is 0 where it is absent
 * </td></tr>
 * </table>
 *
 * <p>{@code model} and {@code setting} tell where the samples come from, as {@code crucible
 * generate} writes them, and {@code finish_reason} whether an answer was cut off ({@link
 * FinishReason}). Fields of other names are ignored.
 */
public final class SampleReader {

  /** A sub-step's number, alone or as in {@code SciCode/10.3}. */
  private static final Pattern STEP_AT_END =
      Pattern.compile("(?:.*[^\\d.])?((?:0|[1-9]\\d{0,8})\\.(?:0|[1-9]\\d{0,8}))");

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
    Set<SampleOrigin> origins = new HashSet<>();
    List<Line> lines =
        JsonLines.read(
            file,
            line -> {
              origins.add(RecordedSetting.of(line));
              return line(line, problems, convention);
            });
    var numbers =
        new DrawNumbers(
            lines.stream().anyMatch(line -> line.record().value(DrawNumbers.SAMPLE).isPresent()));
    List<Sample> samples = lines.stream().flatMap(line -> samples(line, numbers)).toList();
    return new SampleSet(samples, SampleOrigin.joined(origins));
  }

  /** A line: the code of its draws, most often one. */
  private record Line(JsonRecord record, StepId step, List<String> codes) {}

  private static Line line(JsonRecord line, ProblemSet problems, Convention convention) {
    SubStep step = subStep(line, problems);
    List<String> codes =
        convention == Convention.OFFICIAL
            ? AnswerFields.wholeFirst(line).stream()
                .map(answer -> OfficialExtractor.extract(answer.text()))
                .toList()
            : AnswerFields.of(line).stream().map(answer -> code(answer, step)).toList();
    return new Line(line, step.id(), codes);
  }

  private static Stream<Sample> samples(Line line, DrawNumbers numbers) {
    return line.codes().stream()
        .map(code ->
            new Sample(
                line.step(),
                numbers.next(line.record(), line.step(), line.codes().size()),
                code,
                FinishReason.isTokenLimit(line.record())));
  }

  private static String code(AnswerFields.Answer answer, SubStep step) {
    String name = FunctionName.of(step.functionHeader()).orElse("");
    return answer.isCode()
        ? CodeField.of(answer.text(), name)
        : CodeExtractor.extract(answer.text(), name);
  }

  /**
   * The sub-step that a line names, as {@code step_number} or as other tools do.
   *
   * @throws DataException if it is none of {@code problems}
   */
  public static SubStep subStep(JsonRecord line, ProblemSet problems) {
    StepId step = step(line);
    return problems
        .problemOf(step)
        .flatMap(problem -> problem.subStep(step))
        .orElseThrow(() ->
            line.error(
                "step_number",
                "is %s, which %s has no sub-step for".formatted(step, problems.source()),
                "remove the line or give the problems it belongs to"));
  }

  private static StepId step(JsonRecord line) {
    for (String field : List.of("task_id", "problem_id")) {
      Optional<String> number =
          line.has("step_number")
              ? Optional.empty()
              : line.value(field).filter(JsonNode::isString).map(JsonNode::stringValue);
      Matcher step = STEP_AT_END.matcher(number.orElse(""));
      if (step.matches()) {
        return StepId.parse(step.group(1));
      }
    }
    return StepId.of(line);
  }
}
