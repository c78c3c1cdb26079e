package dev.crucible.jmh.report;

import dev.crucible.jmh.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cost of a call in a guest and in CPython. Immutable.
 *
 * @param call the name of the call
 * @param seconds the time in a guest of Crucible, in seconds
 * @param cpythonSeconds the time in CPython, on the same machine in the same run, in seconds
 */
public record CallCost(String call, double seconds, double cpythonSeconds) {
  /** The identifier of the figures with these costs; their parameters name the call. */
  public static final String FIGURE = "cpython-calls";

  private static final Pattern UNIT = Pattern.compile("(?<!\\p{L})(ns|us|µs|ms|s)$");
  private static final Map<String, Double> SECONDS =
      Map.of("ns", 1e-9, "us", 1e-6, "µs", 1e-6, "ms", 1e-3, "s", 1.0);

  /**
   * Returns the time in Crucible as a multiple of the time in CPython; below 1 if Crucible is
   * faster.
   */
  double times() {
    return seconds / cpythonSeconds;
  }

  /** Returns the costs in the figures, the largest multiple first. */
  static List<CallCost> of(List<Figure> figures) {
    List<CallCost> costs = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure.id().equals(FIGURE)) {
        figure.rows().forEach(row -> cost(figure, row).ifPresent(costs::add));
      }
    }
    costs.sort(Comparator.comparingDouble(CallCost::times).reversed());
    return costs;
  }

  private static Optional<CallCost> cost(Figure figure, List<Double> row) {
    OptionalDouble cpython = seconds(figure, row, "CPython");
    OptionalDouble guest = seconds(figure, row, "GraalPy");
    return cpython.isPresent() && guest.isPresent()
        ? Optional.of(
            new CallCost(
                String.join(", ", figure.params().values()),
                guest.getAsDouble(),
                cpython.getAsDouble()))
        : Optional.empty();
  }

  /**
   * Returns the value of the column whose heading starts with {@code whose} and ends with a unit,
   * in seconds. Example: {@code GraalPy, µs}.
   */
  private static OptionalDouble seconds(Figure figure, List<Double> row, String whose) {
    for (int i = 0; i < row.size(); i++) {
      Matcher unit = UNIT.matcher(figure.columns().get(i));
      if (figure.columns().get(i).startsWith(whose) && unit.find()) {
        return OptionalDouble.of(row.get(i) * SECONDS.get(unit.group(1)));
      }
    }
    return OptionalDouble.empty();
  }
}
