package dev.crucible.jmh.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpCurveTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void aPointIsMadeOfSoManySamples() {
    var curve = new WarmUpCurve(2, 10 * SECOND);
    curve.finished(11 * SECOND);
    curve.finished(14 * SECOND);
    curve.finished(14 * SECOND + SECOND / 2);
    curve.finished(15 * SECOND);
    curve.finished(16 * SECOND);

    assertThat(curve.points()).containsExactly(List.of(4.0, 0.5), List.of(5.0, 2.0));
  }
}
