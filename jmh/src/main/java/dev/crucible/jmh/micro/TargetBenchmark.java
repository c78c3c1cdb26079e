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
 * The transfer of a target to a guest, by size and type: a trivial sample with one test, to which
 * the value is bound.
 *
 * <p>A score is the time of the whole request. Its difference from the score of {@code NONE}, the
 * same request without data, is the cost of the value itself. Arrays are copied in one piece, so
 * their cost depends on the number of bytes and not on the type; the items of a tuple are created
 * one by one.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TargetBenchmark extends GuestBenchmark {

  /** A request with a target. */
  @State(Scope.Benchmark)
  public static class Request {
    /** The transferred value. */
    @Param public TargetValue target;

    private ExecutionRequest request;

    /** Creates the request. */
    @Setup(Level.Trial)
    public void make() {
      request =
          ExecutionRequest.of(
              target.name(),
              Section.sample("sample.py", "x = 1\n"),
              // A comparison would cost more than the transfer.
              Section.test("test 1", "target\n").with("target", target.value()));
    }
  }

  /** Runs the sample and the test with its target. */
  @Benchmark
  public ExecutionResult handOver(WarmSandbox sandbox, Request request)
      throws InterruptedException {
    return sandbox.pass(request.request);
  }
}
