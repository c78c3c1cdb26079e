package dev.crucible.jmh.macro;

import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.Sandbox;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The effect of recycling contexts: a batch with a new context for each sample, and the same batch
 * with one context for all.
 *
 * <p>Batches are small because {@code FRESH} takes about a second for each sample, and because a
 * process can hold only a limited number of copies of NumPy's libraries. The result is the ratio of
 * both scores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class RecyclingBenchmark extends GuestBenchmark {

  /** The isolation between requests. */
  @Param public Isolation isolation;

  /** The number of samples of a batch. */
  @Param({"15"})
  public int samples;

  private SampleMix mix;
  private Sandbox sandbox;
  private Scorer scorer;
  private Batches<KnownSample> batches;

  /** Opens the sandbox. */
  @Setup(Level.Trial)
  public void open() throws IOException, InterruptedException {
    mix = SampleMix.bundled();
    batches = new Batches<>(mix.samples());
    sandbox = new Placement(1, false).open(isolation);
    scorer = mix.scorer(sandbox);
  }

  /** Scores one batch, one sample after the other. */
  @Benchmark
  public double batch() throws InterruptedException {
    return ClosedLoop.run(scorer, batches.next(samples), 1);
  }

  /** Closes the sandbox and the targets. */
  @TearDown(Level.Trial)
  public void close() {
    sandbox.close();
    mix.close();
  }
}
