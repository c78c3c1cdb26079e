package dev.crucible.jmh.micro;

import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Section;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parsing and translation of a sample: a function of a given length, which is defined and not
 * called.
 *
 * <p>{@code NEW} is different code each time, like samples; {@code SAME} is always the same code,
 * which shows the effect of caching. The difference from {@code ScoringBenchmark.trivialSample} is
 * the cost of the code alone.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark extends GuestBenchmark {

  /** The variation of the code between requests. */
  public enum Code {
    /** Different code each time. */
    NEW,
    /** The same code each time. */
    SAME
  }

  /** A request with a long sample. */
  @State(Scope.Thread)
  public static class Request {
    /** The number of lines of the sample. */
    @Param({"50", "200"})
    public int lines;

    /** The variation of the sample between requests. */
    @Param public Code code;

    private long salt;
    private ExecutionRequest request;

    /** Creates the request. */
    @Setup(Level.Invocation)
    public void write() {
      if (request == null || code == Code.NEW) {
        request =
            ExecutionRequest.of(
                "parse",
                Section.sample("sample.py", LongFunction.source(lines, ++salt)),
                Section.test("test 1", "assert callable(compute)\n"));
      }
    }
  }

  /** Parses and defines the function, and runs one trivial test. */
  @Benchmark
  public ExecutionResult define(WarmSandbox sandbox, Request request) throws InterruptedException {
    return sandbox.pass(request.request);
  }
}
