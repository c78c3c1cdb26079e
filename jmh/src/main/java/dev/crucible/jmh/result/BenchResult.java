package dev.crucible.jmh.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What JMH measured of a benchmark with one set of parameters.
 *
 * @param benchmark the class's full name and the method
 * @param params its parameters, by name
 * @param mode JMH's short name of the mode: {@code avgt}, {@code sample}, {@code ss}, {@code thrpt}
 * @param score the result
 * @param secondary what profilers add, by name
 */
public record BenchResult(
    String benchmark,
    SequencedMap<String, String> params,
    String mode,
    Score score,
    SequencedMap<String, Score> secondary) {

  private static final String ALLOCATION = "gc.alloc.rate.norm";
  private static final String SAMPLE_TIME = "sample";
  private static final String THROUGHPUT = "thrpt";

  public BenchResult {
    params = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(params));
    secondary = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(secondary));
  }

  /**
   * What two results must share to be compared.
   *
   * @param unit a score in other units is another result
   */
  public record Key(String benchmark, Map<String, String> params, String mode, String unit) {}

  public Key key() {
    return new Key(benchmark, params, mode, score.unit());
  }

  /** Such as {@code ScoringBenchmark.goldSubStep(step=1001.1)}. */
  public String name() {
    return BenchName.of(benchmark, params);
  }

  public boolean in(BenchGroup group) {
    return group.has(benchmark);
  }

  public boolean higherIsBetter() {
    return mode.equals(THROUGHPUT);
  }

  /** Whether single operations were timed, so that there is a median of them. */
  public boolean hasMedian() {
    return mode.equals(SAMPLE_TIME);
  }

  /** Bytes allocated on the Java heap by one operation; not a number without the profiler. */
  public double bytesPerOperation() {
    Score allocation = secondary.get(ALLOCATION);
    return allocation == null ? Double.NaN : allocation.value();
  }
}
