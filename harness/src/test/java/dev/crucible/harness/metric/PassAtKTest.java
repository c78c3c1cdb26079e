package dev.crucible.harness.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassAtKTest {
  private static final double ROUNDING = 1e-12;

  /*
   * Python, exact:
   *   float(1 - Fraction(comb(n - c, k), comb(n, k)))
   * and for the large ones, with m, s = min(c, k), max(c, k):
   *   float(1 - prod(Fraction(i - s, i) for i in range(n - m + 1, n + 1)))
   */
  @ParameterizedTest
  @CsvSource({
    "5, 2, 3, 0.9",
    "10, 3, 5, 0.9166666666666666",
    "100, 7, 10, 0.5332595856827856",
    "200, 1, 100, 0.5",
    "1000, 13, 250, 0.9768583795589104",
    "1000000, 1, 2, 2e-06",
    "1000000, 3, 1000, 0.002997003994007988",
    "1000000, 1000, 1000, 0.6324884995829888",
    "1000000, 20000, 7, 0.13187483880862894",
    "1000000, 1000, 10000, 0.9999570461678299",
  })
  void isWhatExactArithmeticGives(long n, long c, long k, double exact) {
    assertThat(PassAtK.of(n, c, k)).isCloseTo(exact, within(exact * ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({"5, 2, 6", "0, 0, 1", "5, 6, 1", "5, -1, 1", "5, 2, 0"})
  void isNotGuessedWhereItIsNotDefined(long n, long c, long k) {
    assertThatThrownBy(() -> PassAtK.of(n, c, k))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not defined");
  }

  record Draws(int n, int c, int k) {}

  @Provide
  Arbitrary<Draws> draws() {
    return upTo(1_000_000);
  }

  @Provide
  Arbitrary<Draws> fewDraws() {
    return upTo(60);
  }

  private static Arbitrary<Draws> upTo(int most) {
    return Arbitraries.integers()
        .between(1, most)
        .flatMap(n ->
            Combinators.combine(
                    Arbitraries.integers().between(0, n), Arbitraries.integers().between(1, n))
                .as((c, k) -> new Draws(n, c, k)));
  }

  @Property
  void isTheShareOfSubsetsThatHaveOneThatPassed(@ForAll("fewDraws") Draws d) {
    BigInteger scale = BigInteger.TEN.pow(18);
    BigInteger none = binomial(d.n - d.c, d.k);
    double exact = 1 - scale.multiply(none).divide(binomial(d.n, d.k)).doubleValue() / 1e18;
    assertThat(PassAtK.of(d.n, d.c, d.k)).isCloseTo(exact, within(ROUNDING));
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger result = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return k > n ? BigInteger.ZERO : result;
  }

  @Property(tries = 100)
  void growsWithKAndC(@ForAll("draws") Draws d) {
    double value = PassAtK.of(d.n, d.c, d.k);
    assertThat(value).isBetween(0.0, 1.0);
    if (d.k < d.n) {
      assertThat(PassAtK.of(d.n, d.c, d.k + 1)).isGreaterThanOrEqualTo(value - ROUNDING);
    }
    if (d.c < d.n) {
      assertThat(PassAtK.of(d.n, d.c + 1, d.k)).isGreaterThanOrEqualTo(value - ROUNDING);
    }
  }

  @Property(tries = 100)
  void ofOneIsTheRateAndOfAllWhetherAnyPassed(@ForAll("draws") Draws d) {
    assertThat(PassAtK.of(d.n, d.c, 1)).isEqualTo((double) d.c / d.n);
    assertThat(PassAtK.of(d.n, d.c, d.n)).isEqualTo(d.c > 0 ? 1 : 0);
    assertThat(PassAtK.of(d.n, 0, d.k)).isZero();
  }
}
