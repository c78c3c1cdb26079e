package dev.crucible.jmh.macro;

import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.Figure;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.Sandbox;
import java.io.IOException;
import java.util.LinkedHashMap;
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
 * A batch of bundled samples of short sub-steps, by placement: the score is the time of the batch,
 * and {@code samples} divided by the score is the number of samples per second.
 *
 * <p>There are as many callers as contexts. Each iteration has different samples, the same in every
 * trial. The figure {@code scaling} shows the gain of several contexts or workers: after the
 * iterations, a single caller uses the same sandbox. More contexts than cores bring no gain.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class ThroughputBenchmark extends GuestBenchmark {
  private static final int COMPARED_BATCHES = 2;

  /** The placement of the contexts. */
  @Param({"1 worker", "2 workers", "4 workers", "1 context", "2 contexts"})
  public String placement;

  /** The number of samples of a batch. */
  @Param({"120"})
  public int samples;

  private SampleMix mix;
  private Sandbox sandbox;
  private Scorer scorer;
  private Batches<KnownSample> batches;
  private int callers;

  /** Opens the sandbox. */
  @Setup(Level.Trial)
  public void open() throws IOException, InterruptedException {
    Placement parsed = Placement.parse(placement);
    callers = parsed.count();
    mix = SampleMix.bundled();
    batches = new Batches<>(mix.samples());
    sandbox = parsed.open();
    scorer = mix.scorer(sandbox);
  }

  /** Scores one batch. */
  @Benchmark
  public double batch() throws InterruptedException {
    return ClosedLoop.run(scorer, batches.next(samples), callers);
  }

  /** Compares with one caller, and closes the sandbox. */
  @TearDown(Level.Trial)
  public void close() throws InterruptedException {
    try (SampleMix _ = mix;
        Sandbox _ = sandbox) {
      if (callers > 1) {
        scaling().leave();
      }
    }
  }

  /** Measures all callers and one caller on the same samples. */
  private Figure scaling() throws InterruptedException {
    int count = samples * (Boolean.getBoolean("crucible.bench.quick") ? 1 : COMPARED_BATCHES);
    List<KnownSample> compared = batches.next(count);
    double together = count / ClosedLoop.run(scorer, compared, callers);
    double alone = count / ClosedLoop.run(scorer, compared, 1);
    var params = new LinkedHashMap<String, String>();
    params.put("placement", placement);
    return new Figure(
        "scaling",
        "Throughput by callers at the same time",
        params,
        List.of("callers", "samples/s of one caller", "samples/s of all", "efficiency, %"),
        List.of(List.of((double) callers, alone, together, 100 * together / alone / callers)),
        Figure.Kind.TABLE);
  }
}
