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
 * Crucible beside the fork server on what a pass@100 run scores: {@link Mix#DRAWS} draws of each
 * sub-step, some of which repeat an earlier one. Crucible makes a whole run of them, in which
 * samples that are equal share one execution and each result is put on disk; nothing is taken from
 * an earlier run. The fork server knows nothing of equal samples, and keeps no results.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 4)
public class PassAtKBenchmark extends PeerScoring {

  /** Who scores. */
  @Param({"crucible", "forkserver"})
  public String peer;

  /**
   * How many draws in a hundred repeat an earlier one but for comments: 30 is what sampling at
   * temperature 0.8 gives for short functions; 90 shows what executing equal ones once is worth.
   */
  @Param({"30", "90"})
  public int repeated;

  /** How many samples a batch has. */
  @Param("1000")
  public int samples;

  @Override
  Scoring start() throws IOException, InterruptedException {
    Mix mix = Mix.ofDraws(samples, repeated / 100.0, BundledSet.read());
    return PeerName.of(peer) == PeerName.CRUCIBLE
        ? CrucibleRun.start(mix, ExecutionLimits.DEFAULT)
        : batch(peer, mix);
  }
}
