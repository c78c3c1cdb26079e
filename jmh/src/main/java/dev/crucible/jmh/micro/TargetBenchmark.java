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
 * Handing a target over, by size and type: a trivial sample with one test, to which the value is
 * bound.
 *
 * <p>A score is that of the whole request. Subtract the score of {@code NONE}, the same request
 * without data, to get the price of the value itself. Arrays are copied in one piece, so theirs
 * grows with the bytes and not with the type; a tuple's items are made one by one.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TargetBenchmark extends GuestBenchmark {

  /** A request with a target. */
  @State(Scope.Benchmark)
  public static class Request {
    /** What is handed over. */
    @Param public TargetValue target;

    private ExecutionRequest request;

    /** Makes the value. */
    @Setup(Level.Trial)
    public void make() {
      request =
          ExecutionRequest.of(
              target.name(),
              Section.sample("sample.py", "x = 1\n"),
              // Comparing would cost more than handing over.
              Section.test("test 1", "target\n").with("target", target.value()));
    }
  }

  /** Sample, value, test, verdict. */
  @Benchmark
  public ExecutionResult handOver(WarmSandbox sandbox, Request request)
      throws InterruptedException {
    return sandbox.pass(request.request);
  }
}
