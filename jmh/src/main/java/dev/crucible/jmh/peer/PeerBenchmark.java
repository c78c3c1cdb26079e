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
 * Crucible beside other ways to score samples. One invocation scores a batch, the same samples for
 * all; the score is seconds for the batch, so samples per second are {@code samples / score}, and a
 * ratio of scores of one run is how many times faster the one is than the other.
 *
 * <p>What is equal. The work: the problem's dependencies, the gold code of earlier sub-steps and
 * the sample's own are joined and parsed, then the tests run one after another with {@code target}
 * bound before each, until one fails. The limits: those of {@link ExecutionLimits#DEFAULT}; CPython
 * gets as address space what Crucible gets as heap and native memory together. Two samples at a
 * time: Crucible has two workers of one context and no spare, fork servers come in twos that take
 * one sample each, and of the scripts two run at once, where the official one runs one after
 * another. One thread for linear algebra; samples' output goes nowhere (Crucible keeps 64 KiB of
 * it); no result is reused. What is started once, such as workers and servers, is ready before time
 * is taken. CPython's NumPy is the version that Crucible's has.
 *
 * <p>What differs is what each does for a sample:
 *
 * <ul>
 *   <li>{@code crucible}: lends a warm context, and verifies and restores it. It keeps targets and
 *       parsed tests of recent sub-steps, as in any run, and is alone in guarding the verdict.
 *   <li>{@code official}: a Python that imports what the benchmark's own script has its test files
 *       import (h5py, SciPy, SymPy), and reads targets with h5py.
 *   <li>{@code lean}: a Python that imports NumPy, and reads the sub-step's targets from a pickle.
 *   <li>{@code humaneval}: a {@code multiprocessing} process forked from a Python without NumPy,
 *       with a manager, a guard and a folder of its own, as HumanEval has it.
 *   <li>{@code forkserver}: a fork of a Python that has NumPy and all targets loaded.
 * </ul>
 *
 * <p>Crucible scores ten batches before time is taken, as its workers compile themselves while they
 * run; the others, which start anew with each sample, one or two. What it is like before is in
 * {@link dev.crucible.jmh.macro.WarmUpBenchmark}.
 *
 * <p>Outcomes are compared with the known ones, and so between peers: a {@link
 * DisagreementException} ends the benchmark.
 *
 * <p>All but {@code crucible} need a CPython; {@link Peers} says whether there is one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class PeerBenchmark extends PeerScoring {
  /** The size of a batch: more than there are short sub-steps. */
  public static final int FULL_SAMPLES = 200;

  /** The size of a batch when time is short. */
  public static final int QUICK_SAMPLES = 24;

  /** Who scores; {@link Peers#names()} are those that can run here. */
  @Param({"crucible", "official", "lean", "humaneval", "forkserver"})
  public String peer;

  /** How many samples a batch has. */
  @Param("" + FULL_SAMPLES)
  public int samples;

  /** How many batches a peer scores before time is taken, in a full run. */
  public static int warmUps(String peer) {
    return PeerName.of(peer).warmUps();
  }

  /** How many batches of a peer are measured in a full run. */
  public static int iterations(String peer) {
    return PeerName.of(peer).iterations();
  }

  @Override
  Scoring start() throws IOException, InterruptedException {
    return batch(peer, Mix.ofShortSteps(samples, BundledSet.read()));
  }
}
