package dev.crucible.jmh.macro;

import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.Sandbox;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * The time that a sample waits for its verdict. The result is the figure {@code latency}; the score
 * is the time of a batch.
 *
 * <p>{@link #closedLoop} is a caller that waits for each verdict before it submits the next sample.
 * While one sample takes long, the caller submits nothing, and a plain histogram omits the samples
 * that would have waited (coordinated omission). The corrected row includes them, for a caller that
 * would submit at the mean pace.
 *
 * <p>In {@link #openLoop}, samples arrive at 70 % of the sandbox's capacity, independent of earlier
 * samples, and each time counts from when the sample was due: no correction is needed. A percentile
 * of few samples is a single one of them; the last column has their number.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 8)
public class LatencyBenchmark extends GuestBenchmark {
  private static final double LOAD = 0.7;

  /** The placement of the contexts. */
  @Param({"1 worker"})
  public String placement;

  /** The number of samples of a batch. */
  @Param({"120"})
  public int samples;

  private SampleMix mix;
  private Sandbox sandbox;
  private Scorer scorer;
  private Batches<KnownSample> batches;
  private int callers;
  private double capacity;
  private Latencies latencies;
  private boolean recording;
  private boolean open;

  /** Opens the sandbox, warms it, and measures its capacity in samples per second. */
  @Setup(Level.Trial)
  public void open() throws IOException, InterruptedException {
    Placement parsed = Placement.parse(placement);
    callers = parsed.count();
    mix = SampleMix.bundled();
    batches = new Batches<>(mix.samples());
    sandbox = parsed.open();
    scorer = mix.scorer(sandbox);
    latencies = new Latencies();
    int warming = Boolean.getBoolean("crucible.bench.quick") ? samples / 2 : 2 * samples;
    ClosedLoop.run(scorer, batches.next(warming), callers);
    capacity = samples / ClosedLoop.run(scorer, batches.next(samples), callers);
  }

  /** Enables recording for measured iterations only, so that warm-up does not count. */
  @Setup(Level.Iteration)
  public void begin(IterationParams iteration) {
    recording = iteration.getType() == IterationType.MEASUREMENT;
  }

  /** Scores a batch, one sample after the other for each caller. */
  @Benchmark
  public double closedLoop() throws InterruptedException {
    long expected = Math.round(1e9 * callers / capacity);
    return ClosedLoop.run(scorer, batches.next(samples), callers, nanos -> record(nanos, expected));
  }

  private void record(long nanos, long expected) {
    if (recording) {
      latencies.record(nanos, expected);
    }
  }

  /** Scores a batch that arrives at a fixed rate. */
  @Benchmark
  public double openLoop() throws InterruptedException {
    open = true;
    ArrivalSchedule schedule = schedule();
    OpenLoop.run(scorer, batches.next(samples), schedule, this::record);
    return schedule.perSecond();
  }

  private ArrivalSchedule schedule() {
    return ArrivalSchedule.ofRate(LOAD * capacity);
  }

  private void record(long nanos) {
    if (recording) {
      latencies.record(nanos);
    }
  }

  /** Writes the figures and closes the sandbox. */
  @TearDown(Level.Trial)
  public void close() {
    if (open) {
      String load = "open, %.0f arrivals/s".formatted(schedule().perSecond());
      leave(load, "none needed", latencies.measured());
    } else {
      leave("closed", "none", latencies.measured());
      leave("closed", "for omitted samples", latencies.corrected());
    }
    sandbox.close();
    mix.close();
  }

  private void leave(String loop, String correction, List<Double> row) {
    SequencedMap<String, String> params = new LinkedHashMap<>();
    params.put("placement", placement);
    params.put("loop", loop);
    params.put("correction", correction);
    Latencies.figure(params, row).leave();
  }
}
