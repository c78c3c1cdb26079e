package dev.crucible.jmh.peer;

import dev.crucible.jmh.BundledSet;
import dev.crucible.runtime.ExecutionLimits;
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
 * Crucible and other ways to score samples. One invocation scores a batch, the same samples for all
 * peers. The score is the time of the batch in seconds: the number of samples per second is {@code
 * samples / score}, and the ratio of two scores of one run is the speed of one peer relative to the
 * other.
 *
 * <p>The conditions are equal. Work: the problem's dependencies, the gold code of earlier sub-steps
 * and the sample's own code are joined and parsed, then the tests run one after the other with
 * {@code target} bound before each, until one fails. Limits: those of {@link
 * ExecutionLimits#DEFAULT}; the address space of a CPython is the sum of Crucible's heap and native
 * memory. Concurrency: two samples at the same time. Crucible has one worker with two contexts and
 * no spare worker, there are two fork servers that take one sample each, and two of the scripts run
 * at the same time, where the official one runs them one after the other. Linear algebra uses one
 * thread. The output of samples is dropped (Crucible keeps 64 KiB of it). No result is reused.
 * Workers and servers, which are started once, are ready before the measurement. CPython has the
 * NumPy version of Crucible.
 *
 * <p>The peers differ in their work for each sample:
 *
 * <ul>
 *   <li>{@code crucible}: acquires a warm context, and verifies and restores it. It keeps targets
 *       and parsed tests of recent sub-steps, as in any run, and is the only peer that guards the
 *       verdict.
 *   <li>{@code official}: starts a Python that imports what the test files of the benchmark's own
 *       script import (h5py, SciPy, SymPy), and reads targets with h5py.
 *   <li>{@code lean}: starts a Python that imports NumPy, and reads the sub-step's targets from a
 *       pickle.
 *   <li>{@code humaneval}: forks a {@code multiprocessing} process from a Python without NumPy,
 *       with a manager, a guard and a separate directory, as HumanEval does.
 *   <li>{@code forkserver}: forks a Python that has NumPy and all targets loaded.
 * </ul>
 *
 * <p>{@link FunctionsBenchmark} has two further peers.
 *
 * <p>Crucible scores 25 batches before the measurement, because its workers compile their code
 * while they run: the time of a batch of trivial samples falls until then, and no longer. The
 * others, which start a new process for each sample, score one or two. {@link
 * dev.crucible.jmh.macro.WarmUpBenchmark} measures Crucible before that point.
 *
 * <p>The outcomes are compared with the known ones, and thus between peers: a {@link
 * DisagreementException} ends the benchmark.
 *
 * <p>All peers except {@code crucible} need a CPython; {@link Peers} reports whether there is one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class PeerBenchmark extends PeerScoring {
  /** The size of a batch: more than the number of short sub-steps. */
  public static final int FULL_SAMPLES = 200;

  /** The size of a batch in a quick run. */
  public static final int QUICK_SAMPLES = 24;

  /** The peer that scores; {@link Peers#names()} are the ones that can run here. */
  @Param({"crucible", "official", "lean", "humaneval", "forkserver"})
  public String peer;

  /** The number of samples of a batch. */
  @Param("" + FULL_SAMPLES)
  public int samples;

  /** Returns the number of batches that a peer scores before the measurement, in a full run. */
  public static int warmUps(String peer) {
    return PeerName.of(peer).warmUps();
  }

  /** Returns the number of batches of a peer that are measured in a full run. */
  public static int iterations(String peer) {
    return PeerName.of(peer).iterations();
  }

  @Override
  Scoring start() throws IOException, InterruptedException {
    return batch(peer, Mix.ofShortSteps(samples, BundledSet.read()));
  }
}
