package dev.crucible.jmh.bench;

import dev.crucible.jmh.Figure;
import dev.crucible.jmh.report.BenchReport;
import dev.crucible.jmh.report.CallCost;
import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import dev.crucible.jmh.result.Score;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The data of a small run, for tests. */
public final class Examples {

  private Examples() {}

  /** Returns the path of results as JMH writes them. */
  static Path file() {
    try {
      return Path.of(Examples.class.getResource("bench-results.json").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static BenchResults results() {
    return BenchResults.read(file());
  }

  public static MeasuredOn on() {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put(MeasuredOn.MODE, "interpreted (this JDK has no Graal compiler)");
    facts.put(MeasuredOn.GRAALPY, "25.2.4");
    facts.put(MeasuredOn.NUMPY, "2.2.6 with scipy-openblas 0.3.34");
    facts.put(MeasuredOn.JVM, "Some Vendor 25.0.3");
    facts.put(MeasuredOn.CPU, "Some | CPU <model>");
    facts.put(MeasuredOn.CORES, "2");
    facts.put(MeasuredOn.MEMORY, "7.8 GiB");
    facts.put(MeasuredOn.SYSTEM, "Linux");
    return new MeasuredOn(
        Instant.parse("2026-11-22T08:00:00Z"), false, facts, new LinkedHashMap<>(), List.of());
  }

  public static MeasuredOn on(String fact, String value) {
    SequencedMap<String, String> facts = new LinkedHashMap<>(on().facts());
    facts.put(fact, value);
    return new MeasuredOn(on().date(), false, facts, on().peers(), List.of());
  }

  public static Figure call(String name, double cpythonMicros, double graalPyMicros) {
    return new Figure(
        CallCost.FIGURE,
        "A call in CPython and in GraalPy",
        new LinkedHashMap<>(Map.of("call", name)),
        List.of("CPython, µs", "GraalPy, µs", "ratio"),
        List.of(List.of(cpythonMicros, graalPyMicros, graalPyMicros / cpythonMicros)),
        Figure.Kind.TABLE);
  }

  public static Figure curve() {
    return new Figure(
        "warm-up",
        "Throughput of a <new> worker",
        new LinkedHashMap<>(),
        List.of("seconds since it was ready", "samples/s"),
        List.of(List.of(0.0, 5.0), List.of(10.0, 31.5), List.of(20.0, Double.NaN)),
        Figure.Kind.LINES);
  }

  public static BenchReport report(Figure... figures) {
    return new BenchReport(on(), results(), List.of(figures), Optional.empty());
  }

  /**
   * Returns a result of one benchmark with these iterations, in ms or, for throughput, in
   * operations per second.
   */
  public static BenchResult result(String method, String mode, Double... iterations) {
    List<Double> values = List.of(iterations);
    double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
    return new BenchResult(
        "dev.crucible.jmh.ScoringBenchmark." + method,
        new LinkedHashMap<>(),
        mode,
        new Score(
            mean,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            mode.equals("thrpt") ? "ops/s" : "ms/op",
            values,
            new LinkedHashMap<>()),
        new LinkedHashMap<>());
  }
}
