package dev.crucible.jmh.bench;

import dev.crucible.jmh.result.BenchGroup;
import dev.crucible.jmh.result.BenchName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.openjdk.jmh.annotations.Mode;

/**
 * A benchmark with one set of parameters: the unit of a run. Immutable.
 *
 * @param group the group of the benchmark
 * @param benchmark the full name of the class and the name of the method
 * @param params the parameters, by name
 * @param mode the measured quantity
 * @param pace the number and length of the iterations
 */
record BenchCase(
    BenchGroup group, String benchmark, SequencedMap<String, String> params, Mode mode, Pace pace) {

  BenchCase {
    params = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(params));
  }

  /** Returns the name of the case, such as {@code ScoringBenchmark.goldSubStep(step=1001.1)}. */
  String name() {
    return BenchName.of(benchmark, params);
  }

  String className() {
    return benchmark.substring(0, benchmark.lastIndexOf('.'));
  }
}
