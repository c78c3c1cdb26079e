package dev.crucible.harness.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTestTest {

  /* Python: min(1, 2 * sum(Fraction(comb(b + c, i), 2**(b + c)) for i in range(min(b, c) + 1))) */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "2, 1, 1",
    "5, 5, 1",
    "0, 6, 0.03125",
    "1, 9, 0.021484375",
    "12, 30, 0.007915897334896727",
    "40, 30, 0.2819789217936561",
  })
  void mcNemarIsTheBinomialTest(int onlyA, int onlyB, double p) {
    assertThat(PairedTest.mcNemar(onlyA, onlyB).pValue()).isCloseTo(p, within(1e-12));
    assertThat(PairedTest.mcNemar(onlyB, onlyA).pValue()).isCloseTo(p, within(1e-12));
  }

  /*
   * Python: sum(abs(sum(x*y for x, y in zip(s, d))) >= abs(sum(d)) for s in product((1, -1),
   * repeat=len(d))) / 2**len(d), with d of Fractions.
   */
  @Test
  void fewDifferencesAreTriedWithAllSigns() {
    assertThat(exact(0.3, -0.1, 0.4, 0.2, 0.5)).isEqualTo(1.0 / 8);
    assertThat(exact(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)).isEqualTo(1.0 / 128);
    assertThat(exact(0.5, -0.2, 0.3, -0.4, 0.6, 0.1, -0.1, 0.2, 0.7, -0.3)).isEqualTo(5.0 / 16);
    assertThat(exact(0, 0, 0.3, 0, -0.1, 0.4, 0.2, 0.5)).isEqualTo(1.0 / 8);
    assertThat(exact(0, 0)).isEqualTo(1);
  }

  private static double exact(double... differences) {
    return PairedTest.signFlip(differences, 100, 1).pValue();
  }

  /** For differences of equal size, the sign-flip test is McNemar's. */
  @Test
  void manyDifferencesAreSampled() {
    double[] differences = IntStream.range(0, 42).mapToDouble(i -> i < 12 ? -1 : 1).toArray();
    PairedTest test = PairedTest.signFlip(differences, 200_000, 4);
    assertThat(test.pValue()).isCloseTo(0.007915897334896727, within(0.001));
    assertThat(test).isEqualTo(PairedTest.signFlip(differences, 200_000, 4));
    assertThat(test.name()).contains("200,000");
  }

  @Property(tries = 100)
  void pValuesAreProbabilitiesAndDoNotDependOnWhichRunIsFirst(
      @ForAll @Size(max = 12) List<@DoubleRange(min = -1, max = 1) Double> values,
      @ForAll @IntRange(max = 300) int onlyA,
      @ForAll @IntRange(max = 300) int onlyB) {
    double[] differences = values.stream().mapToDouble(d -> d).toArray();
    double p = exact(differences);
    double[] turned = Arrays.stream(differences).map(d -> -d).toArray();
    assertThat(p).isBetween(Double.MIN_VALUE, 1.0);
    assertThat(exact(turned)).isEqualTo(p);
    assertThat(PairedTest.mcNemar(onlyA, onlyB).pValue()).isBetween(0.0, 1.0);
  }
}
