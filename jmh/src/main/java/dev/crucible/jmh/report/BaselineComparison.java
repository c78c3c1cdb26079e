package dev.crucible.jmh.report;

import dev.crucible.harness.metric.Estimate;
import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comparison of a run with an earlier one, benchmark by benchmark. Immutable.
 *
 * @param changes the changes of the benchmarks that both runs have, the worst first
 * @param onlyHere the names of the benchmarks that the baseline does not have
 * @param onlyThere the names of the benchmarks that this run does not have
 * @param conditions the conditions that differ in addition to Crucible, each as a part of a
 *     sentence; empty if none differs
 */
public record BaselineComparison(
    List<Change> changes, List<String> onlyHere, List<String> onlyThere, List<String> conditions) {

  /** The description of the method on pages. */
  static final String METHOD =
      "A change is beyond noise when the 95 % interval of its ratio excludes 1 and it is more than"
          + " 5 %.";

  /**
   * The ratio from which a change is reported. A smaller change counts as noise, even if it is
   * significant.
   */
  private static final double THRESHOLD = 1.05;

  /** Copies the lists. */
  public BaselineComparison {
    changes = List.copyOf(changes);
    onlyHere = List.copyOf(onlyHere);
    onlyThere = List.copyOf(onlyThere);
    conditions = List.copyOf(conditions);
  }

  /** The classes of changes. */
  public enum Verdict {
    /** An operation costs more than 5 % more, beyond noise. */
    REGRESSION("slower"),
    /** An operation costs less by more than 5 %, beyond noise. */
    IMPROVEMENT("faster"),
    /** The change is small or not significant. */
    NOISE("within noise"),
    /** There are too few iterations for an interval. */
    UNKNOWN("too few iterations to tell");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * The results of a benchmark in both runs.
   *
   * @param then the result in the baseline
   * @param now the result in this run
   * @param cost the cost of an operation now, as a multiple of its cost then
   */
  record Change(BenchResult then, BenchResult now, Estimate cost) {

    public static Change of(BenchResult then, BenchResult now) {
      List<Double> before = then.score().iterations();
      List<Double> after = now.score().iterations();
      return new Change(
          then,
          now,
          now.higherIsBetter() ? Ratios.ofMeans(before, after) : Ratios.ofMeans(after, before));
    }

    Verdict verdict() {
      if (cost.interval().isEmpty()) {
        return Verdict.UNKNOWN;
      }
      if (cost.interval().get().low() > 1 && cost.value() > THRESHOLD) {
        return Verdict.REGRESSION;
      }
      return cost.interval().get().high() < 1 && cost.value() < 1 / THRESHOLD
          ? Verdict.IMPROVEMENT
          : Verdict.NOISE;
    }
  }

  /**
   * Compares a run with a baseline. If one of the environments is empty, the comparison reports
   * that the conditions are not known.
   *
   * @param thenOn the environment of the baseline
   * @param nowOn the environment of this run
   */
  public static BaselineComparison of(
      BenchResults then,
      BenchResults now,
      Optional<MeasuredOn> thenOn,
      Optional<MeasuredOn> nowOn) {
    Map<BenchResult.Key, BenchResult> earlier = new HashMap<>();
    then.all().forEach(result -> earlier.put(result.key(), result));
    List<Change> changes = new ArrayList<>();
    List<String> onlyHere = new ArrayList<>();
    for (BenchResult result : now.all()) {
      BenchResult before = earlier.remove(result.key());
      if (before == null) {
        onlyHere.add(result.name());
      } else {
        changes.add(Change.of(before, result));
      }
    }
    changes.sort(Comparator.comparingDouble((Change change) -> change.cost().value()).reversed());
    return new BaselineComparison(
        changes,
        onlyHere,
        earlier.values().stream().map(BenchResult::name).sorted().toList(),
        conditions(thenOn, nowOn));
  }

  private static List<String> conditions(Optional<MeasuredOn> then, Optional<MeasuredOn> now) {
    if (then.isEmpty() || now.isEmpty()) {
      return List.of("what one of the two was measured on is not known");
    }
    return now.get().differencesFrom(then.get());
  }

  /** Returns the changes of one class, the worst first. */
  public List<Change> with(Verdict verdict) {
    return changes.stream().filter(change -> change.verdict() == verdict).toList();
  }
}
