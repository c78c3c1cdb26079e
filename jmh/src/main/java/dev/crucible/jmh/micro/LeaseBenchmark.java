package dev.crucible.jmh.micro;

import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.OutputCapture;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.Section;
import dev.crucible.runtime.internal.context.ContextPool;
import dev.crucible.runtime.internal.context.ContextSlot;
import dev.crucible.runtime.internal.context.GuestEngine;
import dev.crucible.runtime.internal.context.PythonContext;
import dev.crucible.runtime.internal.imports.Imports;
import dev.crucible.runtime.internal.limit.Cancellation;
import dev.crucible.runtime.internal.request.PhaseClock;
import dev.crucible.runtime.internal.request.RequestScope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cost of reusing a warm context, without the guest's code: acquiring it, preparing it, and a
 * complete round with nothing to run. {@link StateGuardBenchmark} measures the two parts that
 * examine the state, {@code verify} and {@code restore}.
 *
 * <p>{@link #emptyRequest} is the minimum cost of every sample: the hand-over between threads, the
 * watchdogs, the new namespace, and the restoration of the context.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LeaseBenchmark extends GuestBenchmark {
  private static final ExecutionRequest EMPTY =
      new ExecutionRequest("empty", List.of(), ExecutionLimits.DEFAULT);

  /** A request with the imports of a typical sub-step and its tests. */
  private static final ExecutionRequest WITH_IMPORTS =
      ExecutionRequest.of(
          "imports",
          Section.setup("sample.py", "import numpy as np\nfrom math import sqrt\n"),
          Section.sample("sample.py", "import numpy as np\nimport itertools\nx = np.pi\n"),
          Section.test("test 1", "assert np.allclose(x, target)\n"));

  /** A pool of one context. */
  @State(Scope.Thread)
  public static class Pool {
    private ContextPool pool;

    /** Warms the context. */
    @Setup(Level.Trial)
    public void open() {
      pool = new ContextPool(WarmSandbox.configuration());
    }

    /** Closes the context and its engine. */
    @TearDown(Level.Trial)
    public void close() {
      pool.close();
    }
  }

  /** A context without a pool and without a separate thread. */
  @State(Scope.Thread)
  public static class Guest {
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
    private final Cancellation cancellation =
        new Cancellation(watchdog, (_, _) -> {}, () -> {}, Duration.ofMinutes(1));
    private PythonContext guest;

    /** Warms the context in the benchmark's thread. */
    @Setup(Level.Trial)
    public void open() throws IOException {
      guest =
          new PythonContext(
              GuestEngine.open(),
              WarmSandbox.configuration(),
              true,
              new OutputCapture(),
              new OutputCapture());
    }

    /** Stops the thread that would cancel a request. */
    @TearDown(Level.Trial)
    public void close() {
      watchdog.shutdownNow();
    }
  }

  /** Acquires the context from the pool and releases it, unused. */
  @Benchmark
  public boolean lease(Pool pool) throws InterruptedException {
    ContextSlot context = pool.pool.acquire(Set.of());
    pool.pool.release(context);
    return context.usable();
  }

  /**
   * Finds the modules that a request imports, which are already loaded, and empties its scratch
   * directory.
   */
  @Benchmark
  public boolean prepare(Guest guest) {
    var scope =
        new RequestScope(
            WITH_IMPORTS,
            Imports.of(WITH_IMPORTS.sections()),
            guest.cancellation,
            new PhaseClock(Phase.LOADING));
    return guest.guest.prepare(scope);
  }

  /** Acquires a context, prepares it, runs nothing, and restores it. */
  @Benchmark
  public ExecutionResult emptyRequest(Pool pool) throws Exception {
    ContextSlot context = pool.pool.acquire(Set.of());
    try {
      return context.submit(EMPTY, Set.of(), new PhaseClock(Phase.QUEUED)).get();
    } finally {
      pool.pool.release(context);
    }
  }
}
