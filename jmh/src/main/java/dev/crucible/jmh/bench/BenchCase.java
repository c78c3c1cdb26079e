package dev.crucible.jmh.bench;

import dev.crucible.jmh.result.BenchGroup;
import dev.crucible.jmh.result.BenchName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.openjdk.jmh.annotations.Mode;

/**
 * A benchmark with one set of parameters: what runs by itself.
 *
 * @param group what it belongs to
 * @param benchmark the class's full name and the method
 * @param params its parameters, by name
 * @param mode what is measured
 * @param pace for how long
 */
record BenchCase(
    BenchGroup group, String benchmark, SequencedMap<String, String> params, Mode mode, Pace pace) {

  BenchCase {
    params = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(params));
  }

  /** Such as {@code ScoringBenchmark.goldSubStep(step=1001.1)}. */
  String name() {
    return BenchName.of(benchmark, params);
  }

  String className() {
    return benchmark.substring(0, benchmark.lastIndexOf('.'));
  }
}
