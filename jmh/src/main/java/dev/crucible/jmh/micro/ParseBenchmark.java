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
 * Parsing and translating a sample: a function of so many lines, which is defined and not called.
 *
 * <p>{@code NEW} is other code each time, as samples are; {@code SAME} is always the same, which
 * shows what is cached, if anything. Subtract {@code ScoringBenchmark.trivialSample} for the code
 * alone.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParseBenchmark extends GuestBenchmark {

  /** Whether the guest has met the code before. */
  public enum Code {
    /** Other code each time. */
    NEW,
    /** The same text each time. */
    SAME
  }

  /** A request whose sample is long. */
  @State(Scope.Thread)
  public static class Request {
    /** Lines of the sample. */
    @Param({"50", "200"})
    public int lines;

    /** Whether it is another each time. */
    @Param public Code code;

    private long salt;
    private ExecutionRequest request;

    /** Writes the sample. */
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

  /** Parse, define, and one test that asks next to nothing. */
  @Benchmark
  public ExecutionResult define(WarmSandbox sandbox, Request request) throws InterruptedException {
    return sandbox.pass(request.request);
  }
}
