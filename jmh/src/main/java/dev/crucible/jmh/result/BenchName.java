package dev.crucible.jmh.result;

import java.util.Map;
import java.util.stream.Collectors;

/** Short names of benchmarks. */
public final class BenchName {

  private BenchName() {}

  /** Returns the class and the method of a full name: {@code ScoringBenchmark.trivialSample}. */
  public static String brief(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
  }

  /**
   * Returns the short name with parameters, such as {@code
   * ScoringBenchmark.goldSubStep(step=1001.1)}.
   */
  public static String of(String benchmark, Map<String, String> params) {
    return params.isEmpty()
        ? brief(benchmark)
        : "%s(%s)".formatted(brief(benchmark), params(params));
  }

  /** Returns parameters as text, such as {@code step=1001.1, size=8}. */
  public static String params(Map<String, String> params) {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining(", "));
  }
}
