package dev.crucible.jmh.macro;

import dev.crucible.jmh.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times of samples, kept to three significant digits. Thread-safe. */
final class Latencies {
  private static final int DIGITS = 3;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};

  static final List<String> COLUMNS =
      List.of("p50, ms", "p90, ms", "p99, ms", "p99.9, ms", "longest, ms", "mean, ms", "samples");

  private final Histogram measured = new ConcurrentHistogram(DIGITS);
  private final Histogram corrected = new ConcurrentHistogram(DIGITS);

  /** Records a time that started when the sample was due, which needs no correction. */
  void record(long nanos) {
    measured.recordValue(nanos);
    corrected.recordValue(nanos);
  }

  /**
   * Records the time of a caller that waits for each verdict, and would otherwise have submitted a
   * sample every {@code expectedNanos}. The samples that the caller did not submit while it waited
   * are added to the corrected times.
   */
  void record(long nanos, long expectedNanos) {
    measured.recordValue(nanos);
    corrected.recordValueWithExpectedInterval(nanos, expectedNanos);
  }

  /** Returns the measured times, in the order of {@link #COLUMNS}. */
  List<Double> measured() {
    return row(measured);
  }

  /**
   * Returns the times including the samples that were not submitted because others took long, in
   * the order of {@link #COLUMNS}.
   */
  List<Double> corrected() {
    return row(corrected);
  }

  private List<Double> row(Histogram times) {
    var row = new ArrayList<Double>();
    for (double percentile : PERCENTILES) {
      row.add(times.getValueAtPercentile(percentile) / NANOS_PER_MILLI);
    }
    row.add(times.getMean() / NANOS_PER_MILLI);
    row.add((double) measured.getTotalCount());
    return List.copyOf(row);
  }

  /** Returns a figure of one of the rows. */
  static Figure figure(SequencedMap<String, String> params, List<Double> row) {
    return new Figure(
        "latency", "Time to a verdict", params, COLUMNS, List.of(row), Figure.Kind.TABLE);
  }
}
