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
 * What using a warm context again costs, apart from the guest's code: leasing it, making it ready,
 * and a whole round with nothing to run. {@link StateGuardBenchmark} has the two parts that look at
 * the state, {@code verify} and {@code restore}.
 *
 * <p>Read {@link #emptyRequest} as the floor under every sample: the hand-over between threads, the
 * watchdog and meters, the fresh namespace, and bringing the context back.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LeaseBenchmark extends GuestBenchmark {
  private static final ExecutionRequest EMPTY =
      new ExecutionRequest("empty", List.of(), ExecutionLimits.DEFAULT);

  /** What samples and tests of a sub-step import. */
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

    /** Closes context and engine. */
    @TearDown(Level.Trial)
    public void close() {
      pool.close();
    }
  }

  /** A context without a pool and a thread of its own. */
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
              new OutputCapture(),
              new OutputCapture());
    }

    /** Ends the thread that would cancel a request. */
    @TearDown(Level.Trial)
    public void close() {
      watchdog.shutdownNow();
    }
  }

  /** Takes the context from the pool and gives it back, unused. */
  @Benchmark
  public boolean lease(Pool pool) throws InterruptedException {
    ContextSlot context = pool.pool.acquire(Set.of());
    pool.pool.release(context);
    return context.usable();
  }

  /** Finds the modules that a request names, which are loaded already, and empties its folder. */
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

  /** Lease, make ready, run nothing, bring back. */
  @Benchmark
  public ExecutionResult emptyRequest(Pool pool) throws Exception {
    ContextSlot context = pool.pool.acquire(Set.of());
    try {
      return context.submit(EMPTY, Set.of()).get();
    } finally {
      pool.pool.release(context);
    }
  }
}
