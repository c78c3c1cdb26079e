package dev.crucible.harness.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.metric.BootstrapOptions.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapTest {
  /** The upper bound for 0 of 65, in Python: {@code 1 - 0.025 ** (1 / 65)}. */
  private static final double ZERO_OF_65 = 0.055171634318813445;

  /*
   * x of n problems passed, one sample each: the resampled number is binomial, and its quantiles exact.
   * Python: pm = [comb(n,i)*(x/n)**i*(1-x/n)**(n-i) for i in range(n+1)]; cdf = list(accumulate(pm));
   * q = lambda p: next(i for i, c in enumerate(cdf) if c >= p) / n; percentile: q(.025), q(.975).
   * BCa, with N = statistics.NormalDist(): z0 = N.inv_cdf(cdf[x] - pm[x]/2), w the n means without one
   * problem each, m their mean, a = sum((m-w)**3)/(6*sum((m-w)**2)**1.5), z = z0 + N.inv_cdf(p),
   * q(N.cdf(z0 + z/(1 - a*z))).
   */
  @ParameterizedTest
  @CsvSource({
    "7, 65, PERCENTILE, 0.046153846153846156, 0.18461538461538463",
    "7, 65, BCA, 0.046153846153846156, 0.2",
    "20, 65, PERCENTILE, 0.2, 0.4153846153846154",
    "20, 65, BCA, 0.2, 0.4307692307692308",
  })
  void agreesWithTheExactDistributionOfResamples(
      int passed, int problems, Method method, double low, double high) {
    List<Share> shares =
        IntStream.range(0, problems).mapToObj(i -> new Share(i < passed ? 1 : 0, 1)).toList();
    Estimate estimate = new Bootstrap(new BootstrapOptions(method, 200_000, 0.95, 3)).rate(shares);
    assertThat(estimate.value()).isCloseTo((double) passed / problems, within(1e-15));
    Interval interval = estimate.interval().orElseThrow();
    // These quantiles are not near a step, where one resample more or less would move them by a
    // problem.
    assertThat(interval.low()).isCloseTo(low, within(1e-9));
    assertThat(interval.high()).isCloseTo(high, within(1e-9));
  }

  /*
   * Python, all 4**4 resamples: sorted(sum(F(parts[i]) for i in t) / sum(F(wholes[i]) for i in t)
   * for t in product(range(4), repeat=4)); at 10 % it is 3/16, at 90 % 7/13.
   */
  @Test
  void problemsWeighAsMuchAsTheyHave() {
    List<Share> shares =
        List.of(
            new Share(1, 3), new Share(0, 2), new Share(3, 4), new Share(2, 9), new Share(0, 0));
    var options = new BootstrapOptions(Method.PERCENTILE, 200_000, 0.8, 1);
    Estimate estimate = new Bootstrap(options).ratio(shares);
    assertThat(estimate.value()).isCloseTo(6.0 / 18, within(1e-15));
    assertThat(estimate.interval().orElseThrow().low()).isCloseTo(3.0 / 16, within(1e-9));
    assertThat(estimate.interval().orElseThrow().high()).isCloseTo(7.0 / 13, within(1e-9));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    List<Share> shares =
        IntStream.range(0, 30).mapToObj(i -> new Share((i * i) % 7, 1 + (i * i) % 7 + i)).toList();
    Optional<Interval> first = seeded(5).rate(shares).interval();
    assertThat(seeded(5).rate(shares).interval()).isEqualTo(first).isPresent();
    assertThat(seeded(6).rate(shares).interval()).isNotEqualTo(first);
  }

  private static Bootstrap seeded(long seed) {
    return new Bootstrap(new BootstrapOptions(Method.BCA, 1000, 0.95, seed));
  }

  @Test
  void aRateOfZeroOrOneStillHasAnInterval() {
    var bootstrap = new Bootstrap(BootstrapOptions.DEFAULT);
    Interval none = bootstrap.rate(same(0, 65)).interval().orElseThrow();
    Interval all = bootstrap.rate(same(1, 65)).interval().orElseThrow();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(ZERO_OF_65, within(1e-12));
    assertThat(all.low()).isCloseTo(1 - ZERO_OF_65, within(1e-12));
    assertThat(all.high()).isEqualTo(1);
  }

  @Test
  void whatDoesNotVaryHasNone() {
    var bootstrap = new Bootstrap(BootstrapOptions.DEFAULT);
    assertThat(bootstrap.rate(List.of()).value()).isZero();
    assertThat(bootstrap.rate(List.of()).interval()).isEmpty();
    assertThat(bootstrap.rate(same(1, 1)).interval()).isEmpty();
    assertThat(bootstrap.ratio(same(0, 10)).interval()).isEmpty();
    assertThat(bootstrap.rate(same(0.5, 10)).interval()).isEmpty();
  }

  private static List<Share> same(double part, int problems) {
    return Stream.generate(() -> new Share(part, 1)).limit(problems).toList();
  }
}
