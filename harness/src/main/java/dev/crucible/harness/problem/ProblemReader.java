package dev.crucible.harness.problem;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reader of problems in JSON lines, one problem a line, with the benchmark's field names.
 *
 * <p>These fields may be absent or null: {@code ground_truth_code} and {@code general_solution}
 * (the test split has no gold), {@code return_line} (a class has none), {@code
 * problem_background_main}, {@code step_background} and {@code subfield}. All others are required;
 * fields of other names are ignored.
 */
public final class ProblemReader {

  private ProblemReader() {}

  /**
   * Reads {@code file}, which may be compressed with gzip.
   *
   * @throws DataException if the file cannot be read or its content is invalid
   */
  public static ProblemSet read(Path file) {
    return new ProblemSet(file.toString(), JsonLines.read(file, ofLines()));
  }

  /**
   * Reads {@code in} to its end and does not close it. The stream must not be compressed.
   *
   * @param name the name of the source in messages
   * @throws DataException if the stream cannot be read or its content is invalid
   */
  public static ProblemSet read(String name, InputStream in) {
    return new ProblemSet(name, JsonLines.read(name, in, ofLines()));
  }

  /**
   * Returns a new reader of the lines of one file, which throws {@link DataException} for an
   * invalid line. Not thread-safe.
   */
  public static Function<JsonRecord, Problem> ofLines() {
    var ids = new HashSet<String>();
    return line -> problem(line, ids);
  }

  private static Problem problem(JsonRecord line, Set<String> ids) {
    String id = line.text("problem_id");
    if (!ids.add(id)) {
      throw line.error("problem_id", "is " + id + " again", "give each problem an id of its own");
    }
    return new Problem(
        id,
        line.text("problem_name"),
        line.optionalText("subfield").orElse(""),
        line.text("problem_description_main"),
        line.optionalText("problem_background_main").orElse(""),
        line.text("problem_io"),
        line.text("required_dependencies"),
        subSteps(id, line.records("sub_steps")),
        line.optionalText("general_solution"),
        line.texts("general_tests"));
  }

  private static List<SubStep> subSteps(String problemId, List<JsonRecord> records) {
    var steps = new ArrayList<SubStep>();
    for (JsonRecord step : records) {
      StepId id = stepId(problemId, step);
      if (!steps.isEmpty()) {
        requireAfter(steps.getLast().id(), id, step);
      }
      steps.add(subStep(id, step));
    }
    return steps;
  }

  private static StepId stepId(String problemId, JsonRecord step) {
    StepId id = StepId.of(step);
    if (!id.problem().equals(problemId)) {
      throw step.error(
          "step_number",
          "is %s in problem \"%s\"".formatted(id, problemId),
          "a sub-step's number starts with its problem_id");
    }
    return id;
  }

  /**
   * Checks that {@code id} comes after {@code previous}. The order in the file decides which
   * sub-steps are earlier ones, so it must agree with the numbers.
   */
  private static void requireAfter(StepId previous, StepId id, JsonRecord step) {
    if (id.equals(previous)) {
      throw step.error("step_number", "is " + id + " again", "give each sub-step its own number");
    }
    if (id.compareTo(previous) < 0) {
      throw step.error(
          "step_number",
          "is %s after %s".formatted(id, previous),
          "list sub-steps once each in rising order");
    }
  }

  private static SubStep subStep(StepId id, JsonRecord step) {
    return new SubStep(
        id,
        step.text("step_description_prompt"),
        step.optionalText("step_background").orElse(""),
        step.optionalText("ground_truth_code"),
        step.text("function_header"),
        step.texts("test_cases"),
        step.optionalText("return_line"));
  }
}
