package dev.crucible.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.metric.Estimate;
import dev.crucible.harness.metric.Interval;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RatiosTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  /** The expected numbers come from a separate program that integrates the t density. */
  @Test
  void ratioOfMeans() {
    Estimate ratio = Ratios.ofMeans(List.of(4.9, 5.0, 5.1), List.of(0.57, 0.6, 0.63));
    assertThat(ratio.value()).isCloseTo(8.333333333, CLOSE);
    assertThat(ratio.interval().orElseThrow().low()).isCloseTo(7.484189366, CLOSE);
    assertThat(ratio.interval().orElseThrow().high()).isCloseTo(9.278819796, CLOSE);
  }

  @Test
  void mean() {
    Estimate mean = Ratios.mean(List.of(4.9, 5.0, 5.1));
    assertThat(mean.value()).isCloseTo(5, CLOSE);
    assertThat(mean.interval().orElseThrow().low()).isCloseTo(4.757656229, CLOSE);
    assertThat(mean.interval().orElseThrow().high()).isCloseTo(5.254688190, CLOSE);
  }

  @Test
  void turnsAround() {
    List<Double> a = List.of(4.9, 5.0, 5.1);
    List<Double> b = List.of(0.57, 0.6, 0.63);
    Estimate turned = Ratios.divide(1, Ratios.ofMeans(a, b));
    Estimate other = Ratios.ofMeans(b, a);
    assertThat(turned.value()).isCloseTo(other.value(), CLOSE);
    assertThat(turned.interval().orElseThrow().low())
        .isCloseTo(other.interval().orElseThrow().low(), CLOSE);
  }

  @Test
  void oneIterationTellsNothingOfDoubt() {
    assertThat(Ratios.ofMeans(List.of(2.0), List.of(1.0, 1.1)).interval()).isEmpty();
    assertThat(Ratios.mean(List.of(2.0)).interval()).isEmpty();
  }

  @Test
  void withoutVarianceThereIsNoDoubt() {
    assertThat(Ratios.ofMeans(List.of(2.0, 2.0), List.of(1.0, 1.0)).interval())
        .contains(new Interval(2, 2));
  }
}
