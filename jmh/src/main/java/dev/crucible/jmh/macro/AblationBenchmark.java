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
 * What single choices of the design are worth: the same run, journal included, with one of them
 * switched off. Contexts are in this JVM, so that nothing else takes the cores.
 *
 * <p>Read each against {@code NOTHING}. Samples are as a pass@k run has them, three in ten of them
 * word for word an earlier one. {@link RecyclingBenchmark} has the choice that is too slow without
 * for these batches.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 4)
public class AblationBenchmark extends GuestBenchmark {

  /** What is switched off. */
  public enum Choice {
    /** All as it is by default, with one context. */
    NOTHING,
    /** Equal samples are executed each for itself. */
    DEDUPE,
    /** Tests go on after one that failed. */
    EARLY_STOP
  }

  /** What is switched off. */
  @Param public Choice without;

  /** How many samples a run has. */
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

  /** Draws samples, and makes the run's folder. */
  @Setup(Level.Invocation)
  public void draw() {
    drawn = DrawnSamples.draw(batches, samples, ++seed);
    run = new TemporaryRun(mix.problems(), drawn);
  }

  /** All samples, until every result is on disk. */
  @Benchmark
  public void scoringRun() throws InterruptedException {
    var scorer =
        mix.with(drawn).scorer(sandbox, without == Choice.EARLY_STOP, without != Choice.DEDUPE);
    run.score(scorer, 1);
  }

  /** Looks at the verdicts, and removes the folder. */
  @TearDown(Level.Invocation)
  public void judge() {
    try (TemporaryRun judged = run) {
      judged.requireVerdicts();
    }
  }

  /** Closes the sandbox. */
  @TearDown(Level.Trial)
  public void close() {
    sandbox.close();
    mix.close();
  }
}
