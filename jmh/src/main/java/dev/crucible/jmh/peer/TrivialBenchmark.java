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
 * Crucible and the fork server on trivial samples: a function of five lines on integers and three
 * assertions. The score is the fixed cost of samples.
 *
 * <p>Everything else is as in {@link PeerBenchmark}: no result is reused, and the outcomes must be
 * the known ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class TrivialBenchmark extends PeerScoring {

  /** The peer that scores. */
  @Param({"crucible", "forkserver"})
  public String peer;

  /** The number of samples of a batch. */
  @Param("3000")
  public int samples;

  @Override
  Scoring start() throws IOException, InterruptedException {
    return batch(peer, Mix.ofTrivial(samples));
  }
}
