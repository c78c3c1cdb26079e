package dev.crucible.jmh.macro;

import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.jmh.TemporaryRun;
import dev.crucible.runtime.Sandbox;
import java.io.IOException;
import java.util.List;
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
 * The effect of single design choices: the same run, with its journal, with one choice disabled.
 * The contexts are in this JVM, so that no other process takes the cores.
 *
 * <p>Compare each score with that of {@code NOTHING}. The samples are distributed as in a pass@k
 * run: 30 % repeat an earlier sample word for word. {@link RecyclingBenchmark} measures the choice
 * that would be too slow for these batches if it were disabled.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 4)
public class AblationBenchmark extends GuestBenchmark {

  /** A design choice that can be disabled. */
  public enum Choice {
    /** Everything as it is by default, with one context. */
    NOTHING,
    /** Disables deduplication: every sample is executed, even if it equals another. */
    DEDUPE,
    /** Disables the early stop: the tests after a failed test are run. */
    EARLY_STOP
  }

  /** The disabled choice. */
  @Param public Choice without;

  /** The number of samples of a run. */
  @Param({"160"})
  public int samples;

  private SampleMix mix;
  private Sandbox sandbox;
  private Batches<KnownSample> batches;
  private List<KnownSample> drawn;
  private TemporaryRun run;
  private long seed;

  /** Opens the sandbox. */
  @Setup(Level.Trial)
  public void open() throws IOException, InterruptedException {
    mix = SampleMix.bundled();
    batches = new Batches<>(mix.samples());
    sandbox = new Placement(1, false).open();
  }

  /** Draws samples, and creates the run's directory. */
  @Setup(Level.Invocation)
  public void draw() {
    drawn = DrawnSamples.draw(batches, samples, ++seed);
    run = new TemporaryRun(mix.problems(), drawn);
  }

  /** Scores all samples, until every result is on disk. */
  @Benchmark
  public void scoringRun() throws InterruptedException {
    var scorer =
        mix.with(drawn).scorer(sandbox, without == Choice.EARLY_STOP, without != Choice.DEDUPE);
    run.score(scorer, 1);
  }

  /** Checks the verdicts, and deletes the directory. */
  @TearDown(Level.Invocation)
  public void judge() {
    try (TemporaryRun judged = run) {
      judged.requireVerdicts();
    }
  }

  /** Closes the sandbox and the targets. */
  @TearDown(Level.Trial)
  public void close() {
    sandbox.close();
    mix.close();
  }
}
