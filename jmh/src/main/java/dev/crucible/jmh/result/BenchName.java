package dev.crucible.jmh.result;

import java.util.Map;
import java.util.stream.Collectors;

/** What benchmarks are called for people. */
public final class BenchName {

  private BenchName() {}

  /** The class and the method: {@code ScoringBenchmark.trivialSample}. */
  public static String brief(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
  }

  /** Such as {@code ScoringBenchmark.goldSubStep(step=1001.1)}. */
  public static String of(String benchmark, Map<String, String> params) {
    return params.isEmpty()
        ? brief(benchmark)
        : "%s(%s)".formatted(brief(benchmark), params(params));
  }

  /** Such as {@code step=1001.1, size=8}. */
  public static String params(Map<String, String> params) {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining(", "));
  }
}
