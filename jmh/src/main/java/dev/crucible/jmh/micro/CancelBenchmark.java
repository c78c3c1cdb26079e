package dev.crucible.jmh.micro;

import dev.crucible.jmh.Figure;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.Section;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
 * How long after its time limit a guest has really stopped, its verdict is there and its context
 * can serve the next: the time beyond the limit alone.
 *
 * <p>The guest is started before each shot, and the clock starts when its limit has passed. The
 * limit runs from the start of the guest's code, a fraction of a millisecond after ours, so scores
 * are that much too long. Read them beside the figure {@code cancel}: a context that had to be
 * replaced was not stopped softly, and the price of a new one comes on top.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 3, time = 5)
public class CancelBenchmark extends GuestBenchmark {
  private static final Duration LIMIT = Duration.ofMillis(200);

  private static final ExecutionRequest TRIVIAL =
      ExecutionRequest.of("trivial", Section.sample("sample.py", "x = 1\n"));

  /** Code that does not end in time. */
  public enum Guest {
    /** Python alone. */
    PURE_LOOP("while True:\n    pass\n"),
    /** Small calls into NumPy. */
    SCALAR_LOOP("a = np.zeros(8)\nwhile True:\n    a[3] = a[2] + 1.0\n"),
    /** Calls that take milliseconds of native code. */
    ARRAY_LOOP("a = np.ones(1_000_000)\nwhile True:\n    np.sqrt(a, out=a)\n"),
    /** A wait in the system. */
    SLEEP("time.sleep(60)\n");

    private final String code;

    Guest(String code) {
      this.code = code;
    }

    private ExecutionRequest request() {
      String source = "import time\nimport numpy as np\n" + code;
      return ExecutionRequest.of(name(), Section.sample("sample.py", source))
          .withLimits(ExecutionLimits.DEFAULT.withWallTime(LIMIT));
    }
  }

  /** A guest whose time is up. */
  @State(Scope.Thread)
  public static class Overdue {
    /** Which. */
    @Param public Guest guest;

    private final ExecutorService caller =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private ExecutionRequest request;
    private Future<ExecutionResult> result;
    private long cancelled;

    /** Writes the guest's code. */
    @Setup(Level.Trial)
    public void write() {
      request = guest.request();
    }

    /** Starts the guest, and waits until its limit has passed. */
    @Setup(Level.Invocation)
    public void start(WarmSandbox sandbox) throws InterruptedException {
      sandbox.pass(TRIVIAL); // Where a context had to be replaced, this waits for the new one.
      long end = System.nanoTime() + LIMIT.toNanos();
      result = caller.submit(() -> sandbox.run(request, Outcome.TIME_LIMIT));
      for (long left = LIMIT.toNanos(); left > 0; left = end - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      cancelled++;
    }

    /** Leaves the figure. */
    @TearDown(Level.Trial)
    public void tell(WarmSandbox sandbox) {
      caller.shutdown();
      var params = new LinkedHashMap<String, String>();
      params.put("guest", guest.name());
      new Figure(
              "cancel",
              "Soft cancel: contexts that could not be used again",
              params,
              List.of("guests cancelled", "contexts replaced"),
              List.of(List.of((double) cancelled, (double) sandbox.replacedContexts())),
              Figure.Kind.TABLE)
          .leave();
    }
  }

  /** From the limit's end until the verdict is there and the context is brought back. */
  @Benchmark
  public ExecutionResult beyondLimit(Overdue overdue)
      throws InterruptedException, ExecutionException {
    return overdue.result.get();
  }
}
