package dev.crucible.harness.problem;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonRecord;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a sub-step, written {@code 10.3}. Ordered by number: 10.2 comes before 10.10.
 *
 * @param problem the number of the problem
 * @param step the number of the sub-step within the problem
 */
public record StepId(int problem, int step) implements Comparable<StepId> {

  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");

  private static final Comparator<StepId> ORDER =
      Comparator.comparingInt(StepId::problem).thenComparingInt(StepId::step);

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
    return new StepId(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
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

  @Override
  public int compareTo(StepId other) {
    return ORDER.compare(this, other);
  }

  /** Returns the number as in the benchmark's files: {@code 10.3}. */
  @Override
  public String toString() {
    return problem + "." + step;
  }
}
