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
 * A run against an earlier one, benchmark by benchmark.
 *
 * @param changes of the benchmarks that both have, the worst first
 * @param onlyHere names of those that the baseline does not have
 * @param onlyThere names of those that this run does not have
 * @param conditions what differs beside Crucible, a sentence part each; empty when nothing does
 */
public record BaselineComparison(
    List<Change> changes, List<String> onlyHere, List<String> onlyThere, List<String> conditions) {

  /** For pages and tables. */
  static final String METHOD =
      "A change is beyond noise when the 95 % interval of its ratio excludes 1 and it is more than"
          + " 5 %.";

  /** A smaller change is none, however sure it is. */
  private static final double THRESHOLD = 1.05;

  public BaselineComparison {
    changes = List.copyOf(changes);
    onlyHere = List.copyOf(onlyHere);
    onlyThere = List.copyOf(onlyThere);
    conditions = List.copyOf(conditions);
  }

  /** What a change amounts to. */
  public enum Verdict {
    REGRESSION("slower"),
    IMPROVEMENT("faster"),
    NOISE("within noise"),
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
   * A benchmark then and now.
   *
   * @param cost what an operation costs now, as a multiple of what it cost then
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

  /** Compares; environments that were not left beside the results say nothing. */
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

  public List<Change> with(Verdict verdict) {
    return changes.stream().filter(change -> change.verdict() == verdict).toList();
  }
}
