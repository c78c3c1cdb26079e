package dev.crucible.harness.problem;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of what one sample solves: a sub-step of a problem, written {@code 10.3}, or a task that
 * has no sub-steps, written as its benchmark names it, such as {@code HumanEval/7}. Ordered as
 * people count: 10.2 comes before 10.10, and {@code HumanEval/9} before {@code HumanEval/10}.
 *
 * @param problem the name of the problem: a number for problems with sub-steps
 * @param step the number of the sub-step within the problem; 0 for a task
 */
public record StepId(String problem, int step) implements Comparable<StepId> {
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");

  private static final Comparator<StepId> ORDER =
      Comparator.comparing(StepId::problem, NaturalOrder::compare).thenComparingInt(StepId::step);

  /** Checks that there is a name. */
  public StepId {
    Objects.requireNonNull(problem, "problem");
  }

  /** Returns the number of a sub-step. */
  public static StepId of(int problem, int step) {
    return new StepId(Integer.toString(problem), step);
  }

  /**
   * Returns the name of a task without sub-steps.
   *
   * @throws IllegalArgumentException if {@code id} is blank, or could be taken for a number or for
   *     a sub-step's number
   */
  public static StepId task(String id) {
    if (id.isBlank() || NUMBER.matcher(id).matches() || FORM.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no name of a task: those look like HumanEval/7".formatted(id));
    }
    return new StepId(id, 0);
  }

  /**
   * Parses a number such as {@code 10.3}.
   *
   * @throws IllegalArgumentException if {@code text} has another form
   */
  public static StepId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no sub-step number: those look like 10.3".formatted(text));
    }
    return new StepId(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  /**
   * Returns the name that {@link #toString} has written, of a sub-step or of a task.
   *
   * @throws IllegalArgumentException if {@code text} is neither
   */
  public static StepId ofText(String text) {
    return FORM.matcher(text).matches() ? parse(text) : task(text);
  }

  /**
   * Reads the field {@code step_number} of a record.
   *
   * @throws DataException if the field is missing or has another form
   */
  public static StepId of(JsonRecord line) {
    String text = line.text("step_number");
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      throw line.error("step_number", "is \"" + text + "\"", "make it a number such as 10.3");
    }
  }

  /** Returns true if this is a task without sub-steps. */
  public boolean isTask() {
    return !NUMBER.matcher(problem).matches();
  }

  @Override
  public int compareTo(StepId other) {
    return ORDER.compare(this, other);
  }

  /** Returns the name as in the benchmark's files: {@code 10.3}, or {@code HumanEval/7}. */
  @Override
  public String toString() {
    return isTask() ? problem : problem + "." + step;
  }
}
