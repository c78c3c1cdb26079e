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
 * The time beyond its limit that a guest takes to stop: until the verdict is available and the
 * context can serve the next request.
 *
 * <p>The guest is started before each shot, and the clock starts after its limit has passed. The
 * limit counts from the start of the guest's code, a fraction of a millisecond after the
 * benchmark's own clock, so scores are too long by that amount. The figure {@code cancel} has the
 * number of contexts that had to be replaced: those were not stopped softly, and their scores do
 * not include the cost of a new context.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 3, time = 5)
public class CancelBenchmark extends GuestBenchmark {
  private static final Duration LIMIT = Duration.ofMillis(200);

  private static final ExecutionRequest TRIVIAL =
      ExecutionRequest.of("trivial", Section.sample("sample.py", "x = 1\n"));

  /** Code that does not end within its limit. */
  public enum Guest {
    /** Pure Python. */
    PURE_LOOP("while True:\n    pass\n"),
    /** Small calls into NumPy. */
    SCALAR_LOOP("a = np.zeros(8)\nwhile True:\n    a[3] = a[2] + 1.0\n"),
    /** Calls that take milliseconds of native code. */
    ARRAY_LOOP("a = np.ones(1_000_000)\nwhile True:\n    np.sqrt(a, out=a)\n"),
    /** A wait in the operating system. */
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

  /** A guest that has exceeded its limit. */
  @State(Scope.Thread)
  public static class Overdue {
    /** The code of the guest. */
    @Param public Guest guest;

    private final ExecutorService caller =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private ExecutionRequest request;
    private Future<ExecutionResult> result;
    private long cancelled;

    /** Creates the request. */
    @Setup(Level.Trial)
    public void write() {
      request = guest.request();
    }

    /** Starts the guest, and waits until its limit has passed. */
    @Setup(Level.Invocation)
    public void start(WarmSandbox sandbox) throws InterruptedException {
      sandbox.pass(TRIVIAL); // Also waits for the new context, if the last one was replaced.
      long end = System.nanoTime() + LIMIT.toNanos();
      result = caller.submit(() -> sandbox.run(request, Outcome.TIME_LIMIT));
      for (long left = LIMIT.toNanos(); left > 0; left = end - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      cancelled++;
    }

    /** Writes the figure. */
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

  /** Waits from the end of the limit until the verdict is available and the context is restored. */
  @Benchmark
  public ExecutionResult beyondLimit(Overdue overdue)
      throws InterruptedException, ExecutionException {
    return overdue.result.get();
  }
}
