package dev.crucible.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void marksAreRound() {
    assertThat(Axis.of(0, 42).marks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0);
    assertThat(Axis.of(0, 0).marks()).hasSizeGreaterThan(1);
  }

  @Property
  void holdsAllValues(
      @ForAll @DoubleRange(min = 0, max = 1e6) double a,
      @ForAll @DoubleRange(min = 0, max = 1e6) double b) {
    Axis axis = Axis.of(Math.min(a, b), Math.max(a, b));
    double slack = axis.step() * 1e-6;
    assertThat(axis.low()).isLessThanOrEqualTo(Math.min(a, b) + slack);
    assertThat(axis.high()).isGreaterThanOrEqualTo(Math.max(a, b) - slack);
    assertThat(axis.marks()).hasSizeBetween(2, 9);
  }
}
