package dev.crucible.jmh.macro;

import dev.crucible.harness.score.Scorer;
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
 * The memory of a sandbox. The score is the time to open it with all its contexts warm; the figure
 * {@code memory} has the resident memory at that time, and after a batch of samples.
 *
 * <p>Memory is that of this process and its workers together, as Linux divides shared pages among
 * processes (PSS), after a collection in this JVM. The first context of a JVM includes the memory
 * of GraalPy itself: the difference between 4 contexts and 2, halved, is the memory of one more.
 * Memory that a batch leaves is garbage in part, which the JVM keeps until it is needed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class MemoryBenchmark extends GuestBenchmark {
  private static final double MEBIBYTE = 1 << 20;

  /** The placement of the contexts. */
  @Param({"1 worker", "2 workers", "1 context", "2 contexts", "4 contexts"})
  public String placement;

  /** The number of samples that are scored between the two measurements of memory. */
  @Param({"120"})
  public int samples;

  private SampleMix mix;
  private Sandbox sandbox;
  private double before;

  /** Reads the samples, and measures the memory without a sandbox. */
  @Setup(Level.Trial)
  public void read() throws IOException {
    mix = SampleMix.bundled();
    before = resident();
  }

  private static double resident() {
    System.gc();
    return ProportionalMemory.ofThisProcessTree() / MEBIBYTE;
  }

  /** Opens the sandbox. */
  @Benchmark
  public Sandbox open() throws InterruptedException {
    sandbox = Placement.parse(placement).open();
    return sandbox;
  }

  /** Measures the memory, scores a batch, and measures again. */
  @TearDown(Level.Invocation)
  public void look() throws InterruptedException {
    Placement parsed = Placement.parse(placement);
    try (Sandbox opened = sandbox) {
      double afterOpening = resident() - before;
      Scorer scorer = mix.scorer(opened);
      ClosedLoop.run(scorer, new Batches<>(mix.samples()).next(samples), parsed.count());
      double used = resident() - before;
      figure(parsed, afterOpening, used).leave();
    }
  }

  private Figure figure(Placement parsed, double opened, double used) {
    var params = new LinkedHashMap<String, String>();
    params.put("placement", placement);
    return new Figure(
        "memory",
        "Memory of a sandbox",
        params,
        List.of(
            "contexts",
            "open, MiB",
            "after %d samples, MiB".formatted(samples),
            "open, MiB a context"),
        List.of(List.of((double) parsed.count(), opened, used, opened / parsed.count())),
        Figure.Kind.TABLE);
  }

  /** Closes the targets. */
  @TearDown(Level.Trial)
  public void close() {
    mix.close();
  }
}
