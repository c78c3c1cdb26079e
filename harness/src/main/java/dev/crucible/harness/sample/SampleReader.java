package dev.crucible.harness.sample;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.extract.AnswerFields;
import dev.crucible.harness.extract.CodeExtractor;
import dev.crucible.harness.extract.CodeField;
import dev.crucible.harness.extract.Completion;
import dev.crucible.harness.extract.FunctionName;
import dev.crucible.harness.extract.OfficialExtractor;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reader of samples in JSON lines: UTF-8, optionally compressed with gzip, one JSON object a line,
 * blank lines ignored.
 *
 * <pre>{@code {"step_number": "1.2", "sample": 0, "code": "def f(x):\n    ..."}
 * {"step_number": "1.2", "sample": 1, "response": "Here it is:\n```python\ndef f(x):\n..."}}</pre>
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>{@code step_number}</td><td>the sub-step, as in its problem; also as {@code task_id} or
 * {@code problem_id}, after a slash or not. For tasks, the name of one in any of these fields</td>
 * </tr>
 * <tr><td>{@code code}</td><td>the sub-step's own code, which runs unchanged; see {@link CodeField}
 * </td></tr>
 * <tr><td>{@code response}</td><td>a model's whole answer, from which {@link CodeExtractor} takes
 * the code; used if {@code code} is absent or null. See {@link AnswerFields} for other names, lists
 * of draws and content parts; null and empty answers are draws that fail</td></tr>
 * <tr><td>{@code sample}</td><td>the number of the draw, a whole number from 0. If no line of the
 * file has it, the draws of a sub-step are numbered in their order; else a line without it has the
 * number 0. The draws of a line with several are always numbered in their order, and such a line
 * must not have it</td></tr>
 * </table>
 *
 * <p>{@code model} and {@code setting} record the origin of the samples, as {@code crucible
 * generate} writes them. {@code finish_reason} records whether an answer was cut off; see {@link
 * FinishReason}. Fields of other names are ignored.
 */
public final class SampleReader {

  /** A sub-step's number, alone or as in {@code SciCode/10.3}. */
  private static final Pattern STEP_AT_END =
      Pattern.compile("(?:.*[^\\d.])?((?:0|[1-9]\\d{0,8})\\.(?:0|[1-9]\\d{0,8}))");

  private static final String STEP_NUMBER = "step_number";
  private static final String TASK_ID = "task_id";
  private static final String PROBLEM_ID = "problem_id";

  /** The fields that may name a task, in the order in which they are read. */
  private static final List<String> NAMES =
      List.of(TASK_ID, "question_id", PROBLEM_ID, STEP_NUMBER);

  private SampleReader() {}

  /**
   * Reads {@code file} by {@linkplain Convention#CRUCIBLE Crucible's own} convention.
   *
   * @param problems the problems that the samples solve
   * @return the samples in the order of the file, and the origin that its lines record
   * @throws DataException if the file cannot be read, or a line is invalid, solves a sub-step that
   *     is not among {@code problems}, or repeats the sub-step and index of an earlier line
   */
  public static SampleSet read(Path file, ProblemSet problems) {
    return read(file, problems, Convention.CRUCIBLE);
  }

  /**
   * Reads {@code file}.
   *
   * @param problems the problems that the samples solve
   * @param convention how code is taken from answers: by the {@linkplain Convention#OFFICIAL
   *     official} convention, {@code response} takes precedence over {@code code}, and {@link
   *     OfficialExtractor} takes the code from either
   * @return the samples in the order of the file, and the origin that its lines record
   * @throws DataException if the file cannot be read, or a line is invalid, solves a sub-step that
   *     is not among {@code problems}, or repeats the sub-step and index of an earlier line
   */
  static SampleSet read(Path file, ProblemSet problems, Convention convention) {
    var origins = new ConcurrentHashMap<SampleOrigin, SampleOrigin>();
    List<Located> lines =
        JsonLines.readParallel(
            file,
            record -> {
              SampleLine line = SampleLine.of(record, problems, convention);
              SampleOrigin origin = origins.computeIfAbsent(line.origin(), each -> each);
              return new Located(record.place(), line.withOrigin(origin));
            });
    var numbers =
        new DrawNumbers(lines.stream().anyMatch(each -> each.line().number().isPresent()));
    List<Sample> samples = lines.stream().flatMap(each -> samples(each, numbers)).toList();
    return new SampleSet(samples, SampleOrigin.joined(origins.keySet()));
  }

  /** A line, and its place for messages: a million of them are kept, and not their fields. */
  private record Located(JsonRecord place, SampleLine line) {}

  /**
   * Returns the sample in a line that has one draw; its number is 0.
   *
   * @param problems the problems that the sample solves
   * @throws DataException if the line is invalid, has several draws, or solves a sub-step that is
   *     not among {@code problems}
   */
  public static Sample sample(JsonRecord record, ProblemSet problems) {
    Line line = line(record, problems, Convention.CRUCIBLE);
    if (line.codes().size() != 1) {
      throw record.error(
          "code",
          "has %d draws beside it or in it".formatted(line.codes().size()),
          "give one draw at a time");
    }
    return new Sample(line.step(), 0, line.codes().getFirst(), FinishReason.isTokenLimit(record));
  }

  /** The code of the draws in a line, usually one. */
  record Line(StepId step, List<String> codes) {}

  static Line line(JsonRecord line, ProblemSet problems, Convention convention) {
    SubStep step = subStep(line, problems);
    List<String> codes =
        convention == Convention.OFFICIAL
            ? AnswerFields.wholeFirst(line).stream()
                .map(answer -> OfficialExtractor.extract(answer.text()))
                .toList()
            : AnswerFields.of(line).stream().map(answer -> code(answer, step)).toList();
    return new Line(step.id(), codes);
  }

  private static Stream<Sample> samples(Located located, DrawNumbers numbers) {
    SampleLine line = located.line();
    return line.codes().stream()
        .map(code ->
            new Sample(line.step(), numbers.next(line, located.place()), code, line.cutOff()));
  }

  /** Returns the code to run of an answer. */
  static String code(AnswerFields.Answer answer, SubStep step) {
    String name = FunctionName.of(step.functionHeader()).orElse("");
    if (step.codePrompt().isPresent()) {
      return new Completion(step.codePrompt().get(), name).codeOf(answer);
    }
    return answer.isCode()
        ? CodeField.of(answer.text(), name)
        : CodeExtractor.extract(answer.text(), name);
  }

  /**
   * Returns the sub-step or task that a line names, as {@code step_number} or in a field of other
   * tools.
   *
   * @throws DataException if the line names no sub-step or task, or one that is not among {@code
   *     problems}
   */
  public static SubStep subStep(JsonRecord line, ProblemSet problems) {
    if (problems.hasTasks()) {
      return task(line, problems);
    }
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

  /** Returns the task of the first field that names one. */
  private static SubStep task(JsonRecord line, ProblemSet problems) {
    for (String field : NAMES) {
      Optional<SubStep> task = line.value(field).flatMap(name -> task(name, problems));
      if (task.isPresent()) {
        return task.get();
      }
    }
    String field =
        NAMES.stream()
            .filter(name -> line.value(name).isPresent())
            .findFirst()
            .orElseThrow(() ->
                line.error(
                    TASK_ID,
                    "is missing or null",
                    "add it as the name of a task, such as " + example(problems)));
    JsonNode name = line.value(field).orElseThrow();
    if (!isName(name)) {
      throw line.error(
          field,
          "is neither a string nor a whole number",
          "make it the name of a task, such as " + example(problems));
    }
    throw line.error(
        field,
        "is of no task in %s: \"%s\"".formatted(problems.source(), name.asString()),
        "make it the name of a task, such as %s, or remove the line".formatted(example(problems)));
  }

  private static Optional<SubStep> task(JsonNode name, ProblemSet problems) {
    return isName(name) ? problems.task(name.asString().strip()) : Optional.empty();
  }

  private static boolean isName(JsonNode name) {
    return name.isString() || name.isIntegralNumber();
  }

  private static String example(ProblemSet problems) {
    return problems.problems().getFirst().id();
  }

  private static StepId step(JsonRecord line) {
    if (line.value(STEP_NUMBER).isPresent()) {
      return StepId.of(line);
    }
    for (String field : List.of(TASK_ID, PROBLEM_ID)) {
      Optional<String> number =
          line.value(field).filter(JsonNode::isString).map(JsonNode::stringValue);
      Matcher step = STEP_AT_END.matcher(number.orElse(""));
      if (step.matches()) {
        return StepId.parse(step.group(1));
      }
    }
    return StepId.of(line);
  }
}
