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
 * Crucible and the fork server on samples that make few calls of NumPy: sub-steps of the mix of
 * {@link PeerBenchmark} whose gold code and tests make fewer than {@link BundledSet#FEW_CALLS}. The
 * overhead of a sample, a fork in one case and the guarding of the verdict in the other, has the
 * greatest weight there.
 *
 * <p>Everything else is as in {@link PeerBenchmark}: no result is reused, and the outcomes must be
 * the known ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class FewCallsBenchmark extends PeerScoring {

  /** The peer that scores. */
  @Param({"crucible", "forkserver"})
  public String peer;

  /** The number of samples of a batch. */
  @Param("" + PeerBenchmark.FULL_SAMPLES)
  public int samples;

  @Override
  Scoring start() throws IOException, InterruptedException {
    return batch(peer, Mix.ofFewCalls(samples, BundledSet.read()));
  }
}
