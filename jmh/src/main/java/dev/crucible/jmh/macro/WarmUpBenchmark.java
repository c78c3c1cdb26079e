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
 * What a run waits for at its beginning: the first result, and a worker that gets faster while the
 * JVM compiles it. Workers are new each time.
 *
 * <p>Read the figure {@code warm-up} for when throughput stops rising. Its points are of 20 samples
 * each, which differ, so it is rough.
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

  /** From opening a sandbox with one worker to the first verdict. */
  @Benchmark
  @Measurement(iterations = 3)
  public Sandbox firstResult() throws InterruptedException {
    sandbox = ONE_WORKER.open();
    Judged.score(mix.scorer(sandbox), batches.next(1).getFirst());
    return sandbox;
  }

  /** A worker that has not run anything yet. */
  @State(Scope.Benchmark)
  public static class NewWorker {
    /** How many samples are scored. */
    @Param({"1500"})
    public int samples;

    private Sandbox worker;

    /** Opens the sandbox. */
    @Setup(Level.Invocation)
    public void open() throws InterruptedException {
      worker = ONE_WORKER.open();
    }

    /** Closes it. */
    @TearDown(Level.Invocation)
    public void close() {
      worker.close();
    }
  }

  /** The first samples of a worker. */
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

  /** Closes what the first result came from. */
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
