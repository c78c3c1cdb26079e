package dev.crucible.harness.metric;

import dev.crucible.harness.score.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rates of two runs on the same units: main problems, or sub-steps. Every unit weighs the same,
 * with the share that passed of its judged samples, or with these samples' mean share of tests.
 *
 * @param units how many units are compared
 * @param a the mean rate of the first run
 * @param b the mean rate of the second
 * @param difference the second's less the first's, with an interval over problems
 * @param improved on how many units the second is better
 * @param worsened on how many it is worse
 * @param tests tests of the difference; the first treats a problem as one unit and is the one to
 *     report
 */
public record PairedRates(
    int units,
    Estimate a,
    Estimate b,
    Estimate difference,
    int improved,
    int worsened,
    List<PairedTest> tests) {
  public PairedRates {
    tests = List.copyOf(tests);
  }

  /**
   * One unit in both runs; something was judged in both.
   *
   * @param a its rate in the first run
   * @param b its rate in the second
   * @param single whether both runs judged one sample of it, which has passed or not
   */
  record Pair(double a, double b, boolean single) {

    static Pair of(Summary.Rate a, Summary.Rate b) {
      return new Pair(a.ofJudged(), b.ofJudged(), a.judged() == 1 && b.judged() == 1);
    }

    double difference() {
      return b - a;
    }
  }

  /** Compares problems, each with its pairs: itself, or its sub-steps. */
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
