package dev.crucible.jmh.macro;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.Sandbox;
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
 * The gold code of SciCode's own sub-steps, each once. The benchmark needs SciCode's data, see
 * {@link SciCodeGold#directory}. The last two sub-steps take most of the time, and are loops over
 * NumPy scalars: the score is the cost of real sub-steps, not a throughput.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class SciCodeBenchmark extends GuestBenchmark {

  /** The placement of the contexts. */
  @Param({"1 worker", "2 workers"})
  public String placement;

  /** The number of sub-steps; 13 leaves out the last two. */
  @Param({"15"})
  public int samples;

  private SampleMix mix;
  private Sandbox sandbox;
  private Scorer scorer;
  private List<KnownSample> batch;

  /**
   * Opens the sandbox.
   *
   * @throws DataException if SciCode's data are not found
   */
  @Setup(Level.Trial)
  public void open() throws InterruptedException {
    mix =
        SciCodeGold.directory()
            .map(SciCodeGold::in)
            .orElseThrow(() ->
                new DataException(
                    "SciCode's data are not here: let CRUCIBLE_SCICODE_DATA name the directory that"
                        + " holds problems.jsonl and test_data.h5."));
    batch = mix.samples().subList(0, samples);
    sandbox = Placement.parse(placement).open();
    scorer = mix.scorer(sandbox);
  }

  /** Closes the sandbox and the targets. */
  @TearDown(Level.Trial)
  public void close() {
    sandbox.close();
    mix.close();
  }

  /** Scores the gold code of all sub-steps. */
  @Benchmark
  public double gold() throws InterruptedException {
    return ClosedLoop.run(scorer, batch, Placement.parse(placement).count());
  }
}
