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
 * Crucible beside the fork server where samples do next to nothing: a function of five lines on
 * integers and three assertions. What a sample costs besides its own work is all that is measured.
 *
 * <p>All else is as in {@link PeerBenchmark}: no result is reused, and verdicts must be the known
 * ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class TrivialBenchmark extends PeerScoring {

  /** Who scores. */
  @Param({"crucible", "forkserver"})
  public String peer;

  /** How many samples a batch has. */
  @Param("1000")
  public int samples;

  @Override
  Scoring start() throws IOException, InterruptedException {
    return batch(peer, Mix.ofTrivial(samples));
  }
}
