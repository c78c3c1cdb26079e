package dev.crucible.jmh.macro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.jmh.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private static final Percentage THREE_DIGITS = Percentage.withPercentage(0.2);

  private static double in(List<Double> row, String column) {
    return row.get(Latencies.COLUMNS.indexOf(column));
  }

  private static long millis(long count) {
    return TimeUnit.MILLISECONDS.toNanos(count);
  }

  @Test
  void percentilesAreThoseOfTheTimes() {
    var latencies = new Latencies();
    for (int i = 1; i <= 1000; i++) {
      latencies.record(millis(i));
    }

    List<Double> row = latencies.measured();
    assertThat(in(row, "p50, ms")).isCloseTo(500, THREE_DIGITS);
    assertThat(in(row, "p90, ms")).isCloseTo(900, THREE_DIGITS);
    assertThat(in(row, "p99, ms")).isCloseTo(990, THREE_DIGITS);
    assertThat(in(row, "p99.9, ms")).isCloseTo(999, THREE_DIGITS);
    assertThat(in(row, "longest, ms")).isCloseTo(1000, THREE_DIGITS);
    assertThat(in(row, "mean, ms")).isCloseTo(500.5, THREE_DIGITS);
    assertThat(in(row, "samples")).isEqualTo(1000);
    assertThat(latencies.corrected()).isEqualTo(row);
  }

  @Test
  void aStallCountsForThoseThatWereNotAsked() {
    var latencies = new Latencies();
    for (int i = 0; i < 99; i++) {
      latencies.record(millis(10), millis(10));
    }
    latencies.record(millis(1000), millis(10));

    assertThat(in(latencies.measured(), "p90, ms")).isCloseTo(10, THREE_DIGITS);
    // Half of the samples that would have been submitted are due during the stall.
    assertThat(in(latencies.corrected(), "p90, ms")).isGreaterThan(700);
    assertThat(in(latencies.corrected(), "samples")).isEqualTo(100);
  }

  @Test
  void aFigureHasAValueForEachColumn() {
    var latencies = new Latencies();
    latencies.record(millis(1));

    Figure figure = Latencies.figure(new LinkedHashMap<>(), latencies.measured());
    assertThat(figure.rows()).allMatch(row -> row.size() == figure.columns().size());
  }
}
