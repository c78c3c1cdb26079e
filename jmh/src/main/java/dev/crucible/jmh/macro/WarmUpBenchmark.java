package dev.crucible.jmh.macro;

import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.validate.KnownSample;
import dev.crucible.jmh.Figure;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.jmh.Judged;
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
 * The start of a run: the time to the first result, and the throughput of a worker while the JVM
 * compiles it. Every invocation starts a new worker.
 *
 * <p>The figure {@code warm-up} shows when throughput stops rising. Each of its points is of 20
 * samples, which differ, so the curve is rough.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
public class WarmUpBenchmark extends GuestBenchmark {
  private static final int WINDOW = 20;
  private static final Placement ONE_WORKER = new Placement(1, true);

  private SampleMix mix;
  private Batches<KnownSample> batches;
  private Sandbox sandbox;

  /** Reads the samples. */
  @Setup(Level.Trial)
  public void read() throws IOException {
    mix = SampleMix.bundled();
    batches = new Batches<>(mix.samples());
  }

  /** Opens a sandbox with one worker and scores one sample. */
  @Benchmark
  @Measurement(iterations = 3)
  public Sandbox firstResult() throws InterruptedException {
    sandbox = ONE_WORKER.open();
    Judged.score(mix.scorer(sandbox), batches.next(1).getFirst());
    return sandbox;
  }

  /** A worker that has not run any sample. */
  @State(Scope.Benchmark)
  public static class NewWorker {
    /** The number of samples to score. */
    @Param({"1500"})
    public int samples;

    private Sandbox worker;

    /** Opens the sandbox. */
    @Setup(Level.Invocation)
    public void open() throws InterruptedException {
      worker = ONE_WORKER.open();
    }

    /** Closes the sandbox. */
    @TearDown(Level.Invocation)
    public void close() {
      worker.close();
    }
  }

  /** Scores the first samples of a worker. */
  @Benchmark
  @Measurement(iterations = 1)
  public Figure firstSamples(NewWorker fresh) throws InterruptedException {
    Scorer scorer = mix.scorer(fresh.worker);
    var curve = new WarmUpCurve(WINDOW, System.nanoTime());
    for (KnownSample known : batches.next(fresh.samples)) {
      Judged.score(scorer, known);
      curve.finished(System.nanoTime());
    }
    Figure figure = figure(curve);
    figure.leave();
    return figure;
  }

  private static Figure figure(WarmUpCurve curve) {
    var params = new LinkedHashMap<String, String>();
    params.put("placement", ONE_WORKER.toString());
    return new Figure(
        "warm-up",
        "Throughput of a new worker",
        params,
        List.of("seconds since it was ready", "samples/s"),
        curve.points(),
        Figure.Kind.LINES);
  }

  /** Closes the sandbox of the first result. */
  @TearDown(Level.Invocation)
  public void closeSandbox() {
    if (sandbox != null) {
      sandbox.close();
      sandbox = null;
    }
  }

  /** Closes the targets. */
  @TearDown(Level.Trial)
  public void close() {
    mix.close();
  }
}
