package dev.crucible.jmh.peer;

import dev.crucible.jmh.BundledSet;
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
 * Crucible beside the fork server where samples make few calls of NumPy: on the sub-steps of the
 * mix of {@link PeerBenchmark} whose gold code and tests make fewer than {@link
 * BundledSet#FEW_CALLS}. What a sample costs besides its own work, a fork on the one side and
 * guarding the verdict on the other, weighs most there.
 *
 * <p>All else is as in {@link PeerBenchmark}: no result is reused, and verdicts must be the known
 * ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class FewCallsBenchmark extends PeerScoring {

  /** Who scores. */
  @Param({"crucible", "forkserver"})
  public String peer;

  /** How many samples a batch has. */
  @Param("" + PeerBenchmark.FULL_SAMPLES)
  public int samples;

  @Override
  Scoring start() throws IOException, InterruptedException {
    return batch(peer, Mix.ofFewCalls(samples, BundledSet.read()));
  }
}
