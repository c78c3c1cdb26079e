package dev.crucible.jmh.peer;

import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.BundledSet;
import dev.crucible.jmh.TemporaryRun;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.util.List;
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
 * Crucible and the fork server on the samples of a pass@100 run: {@link Mix#DRAWS} draws of each
 * sub-step, some of which repeat an earlier one. Crucible scores them as a complete run, in which
 * equal samples share one execution and each result is written to disk; no result of an earlier run
 * is used. The fork server does not detect equal samples, and keeps no results.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 4)
public class PassAtKBenchmark extends PeerScoring {

  /** The peer that scores. */
  @Param({"crucible", "forkserver"})
  public String peer;

  /**
   * The percentage of draws that repeat an earlier draw except for comments: 30 is the share that
   * sampling at temperature 0.8 gives for short functions; 90 shows the effect of executing equal
   * samples once.
   */
  @Param({"30", "90"})
  public int repeated;

  /** The number of samples of a batch. */
  @Param("1000")
  public int samples;

  @Override
  Scoring start() throws IOException, InterruptedException {
    Mix mix = Mix.ofDraws(samples, repeated / 100.0, BundledSet.read());
    return PeerName.of(peer) == PeerName.CRUCIBLE
        ? CrucibleRun.start(mix, ExecutionLimits.DEFAULT)
        : batch(peer, mix);
  }

  /**
   * Crucible scoring a mix as a complete run: equal samples are executed once, and every result is
   * on disk.
   */
  private static final class CrucibleRun implements Scoring {
    private final Mix mix;
    private final CruciblePeer crucible;

    private CrucibleRun(Mix mix, CruciblePeer crucible) {
      this.mix = mix;
      this.crucible = crucible;
    }

    static CrucibleRun start(Mix mix, ExecutionLimits limits)
        throws IOException, InterruptedException {
      return new CrucibleRun(mix, CruciblePeer.start(mix, limits, true));
    }

    @Override
    public List<Outcome> score() throws InterruptedException {
      try (var run = new TemporaryRun(mix.problems(), mix.samples())) {
        run.score(crucible.scorer(), Peer.CONCURRENCY);
        run.requireVerdicts();
      }
      return mix.samples().stream().map(KnownSample::expected).toList();
    }

    @Override
    public void close() {
      crucible.close();
    }
  }
}
