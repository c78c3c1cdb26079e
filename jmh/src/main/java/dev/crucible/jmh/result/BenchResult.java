package dev.crucible.jmh.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * JMH's result of a benchmark with one set of parameters. Immutable.
 *
 * @param benchmark the full name of the class and the name of the method
 * @param params the parameters, by name
 * @param mode JMH's short name of the mode: {@code avgt}, {@code sample}, {@code ss} or {@code
 *     thrpt}
 * @param score the score
 * @param secondary the results of profilers, by name
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

  /** Copies the maps. */
  public BenchResult {
    params = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(params));
    secondary = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(secondary));
  }

  /**
   * The properties that two results must share to be compared.
   *
   * @param benchmark the full name of the benchmark
   * @param params the parameters, by name
   * @param mode JMH's short name of the mode
   * @param unit the unit of the score
   */
  public record Key(String benchmark, Map<String, String> params, String mode, String unit) {}

  /** Returns the key for comparisons. */
  public Key key() {
    return new Key(benchmark, params, mode, score.unit());
  }

  /** Returns the short name, such as {@code ScoringBenchmark.goldSubStep(step=1001.1)}. */
  public String name() {
    return BenchName.of(benchmark, params);
  }

  /** Returns true if the benchmark belongs to a group. */
  public boolean in(BenchGroup group) {
    return group.has(benchmark);
  }

  /** Returns true if the score is a throughput, and not a time. */
  public boolean higherIsBetter() {
    return mode.equals(THROUGHPUT);
  }

  /** Returns true if single operations were timed, so that their median is known. */
  public boolean hasMedian() {
    return mode.equals(SAMPLE_TIME);
  }

  /**
   * Returns the number of bytes that one operation allocates on the Java heap; NaN without the
   * profiler.
   */
  public double bytesPerOperation() {
    Score allocation = secondary.get(ALLOCATION);
    return allocation == null ? Double.NaN : allocation.value();
  }
}
