package dev.crucible.harness.metric;

import dev.crucible.harness.score.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rates of two runs on the same units: main problems, or sub-steps. Every unit has the same
 * weight. Its value is the share of its judged samples that passed, or their mean share of tests
 * that passed.
 *
 * @param units the number of units
 * @param a the mean rate of the first run
 * @param b the mean rate of the second run
 * @param difference the second run's rate minus the first's, with an interval over problems
 * @param improved the number of units on which the second run is better
 * @param worsened the number of units on which the second run is worse
 * @param tests significance tests of the difference; the first treats a problem as one unit and is
 *     the one to report
 */
public record PairedRates(
    int units,
    Estimate a,
    Estimate b,
    Estimate difference,
    int improved,
    int worsened,
    List<PairedTest> tests) {
  /** Copies the list. */
  public PairedRates {
    tests = List.copyOf(tests);
  }

  /**
   * One unit in both runs, each of which judged at least one of its samples.
   *
   * @param a the unit's rate in the first run
   * @param b the unit's rate in the second run
   * @param single whether both runs judged exactly one sample, so that each rate is 0 or 1
   */
  record Pair(double a, double b, boolean single) {

    static Pair of(Summary.Rate a, Summary.Rate b) {
      return new Pair(a.ofJudged(), b.ofJudged(), a.judged() == 1 && b.judged() == 1);
    }

    double difference() {
      return b - a;
    }
  }

  /** Compares problems, each with its pairs: that of the problem, or those of its sub-steps. */
  static PairedRates of(List<List<Pair>> problems, BootstrapOptions options) {
    var bootstrap = new Bootstrap(options);
    List<Pair> pairs = problems.stream().flatMap(List::stream).toList();
    int improved = (int) pairs.stream().filter(pair -> pair.difference() > 0).count();
    int worsened = (int) pairs.stream().filter(pair -> pair.difference() < 0).count();
    List<Share> differences = shares(problems, Pair::difference);
    List<PairedTest> tests = new ArrayList<>();
    tests.add(
        PairedTest.signFlip(
            differences.stream().mapToDouble(Share::part).toArray(),
            options.resamples(),
            options.seed()));
    if (!pairs.isEmpty() && pairs.stream().allMatch(Pair::single)) {
      tests.add(PairedTest.mcNemar(worsened, improved));
    }
    return new PairedRates(
        pairs.size(),
        bootstrap.rate(shares(problems, Pair::a)),
        bootstrap.rate(shares(problems, Pair::b)),
        bootstrap.ratio(differences),
        improved,
        worsened,
        tests);
  }

  private static List<Share> shares(List<List<Pair>> problems, ToDoubleFunction<Pair> value) {
    return problems.stream()
        .map(pairs -> new Share(pairs.stream().mapToDouble(value).sum(), pairs.size()))
        .toList();
  }
}
