package dev.crucible.jmh.micro;

import dev.crucible.harness.cpython.CPython;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.jmh.peer.Peers;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Section;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Single calls of NumPy in a loop of a guest, and one iteration of a loop in pure Python.
 *
 * <p>A score is the time of a request divided by the number of calls in it. It includes the loop's
 * own step (see {@link #pureLoop}) and less than a tenth for the request. Each trial also writes a
 * row of the figure {@code cpython-calls}: the same code timed by its own clock in CPython and in
 * GraalPy. The ratio is largest for small calls, where an interpreter on top of NumPy's C API
 * loses; calls that stay in native code are on par.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NumpyCallBenchmark extends GuestBenchmark {

  /** The requests of the calls, and their comparison with CPython. */
  @State(Scope.Benchmark)
  public static class Calls {
    private final Map<NumpyCall, ExecutionRequest> requests = new EnumMap<>(NumpyCall.class);
    private NumpyCall measured;

    private ExecutionResult run(NumpyCall call, WarmSandbox sandbox) throws InterruptedException {
      measured = call;
      return sandbox.pass(requests.computeIfAbsent(call, NumpyCall::request));
    }

    /** Writes the row of the call, if there is a CPython. */
    @TearDown(Level.Trial)
    public void compare(WarmSandbox sandbox) throws InterruptedException {
      Optional<Path> executable = ComparedPython.find();
      if (executable.isPresent()) {
        String program = measured.timingProgram();
        double cpython = new CPythonTimer(executable.get()).microseconds(program);
        ExecutionResult here =
            sandbox.pass(ExecutionRequest.of("timing", Section.sample("sample.py", program)));
        CallFigure.of(measured, cpython, Double.parseDouble(here.stdout().text().strip())).leave();
      }
    }
  }

  /** Measures {@code a[3]}. */
  @Benchmark
  @OperationsPerInvocation(NumpyCall.Count.SCALAR_INDEX)
  public ExecutionResult scalarIndex(Calls calls, WarmSandbox sandbox) throws InterruptedException {
    return calls.run(NumpyCall.SCALAR_INDEX, sandbox);
  }

  /** Measures {@code a[3] = 1.5}. */
  @Benchmark
  @OperationsPerInvocation(NumpyCall.Count.SCALAR_SET)
  public ExecutionResult scalarSet(Calls calls, WarmSandbox sandbox) throws InterruptedException {
    return calls.run(NumpyCall.SCALAR_SET, sandbox);
  }

  /** Measures {@code a + b} of 8 doubles. */
  @Benchmark
  @OperationsPerInvocation(NumpyCall.Count.SMALL_ADD)
  public ExecutionResult smallAdd(Calls calls, WarmSandbox sandbox) throws InterruptedException {
    return calls.run(NumpyCall.SMALL_ADD, sandbox);
  }

  /** Measures {@code np.sum} of 8 doubles. */
  @Benchmark
  @OperationsPerInvocation(NumpyCall.Count.SUM)
  public ExecutionResult sum(Calls calls, WarmSandbox sandbox) throws InterruptedException {
    return calls.run(NumpyCall.SUM, sandbox);
  }

  /** Measures {@code np.allclose} of 8 doubles, with which most tests end. */
  @Benchmark
  @OperationsPerInvocation(NumpyCall.Count.ALLCLOSE)
  public ExecutionResult allclose(Calls calls, WarmSandbox sandbox) throws InterruptedException {
    return calls.run(NumpyCall.ALLCLOSE, sandbox);
  }

  /** Measures {@code np.linalg.inv} of a 4x4 matrix. */
  @Benchmark
  @OperationsPerInvocation(NumpyCall.Count.INVERSE)
  public ExecutionResult inverse(Calls calls, WarmSandbox sandbox) throws InterruptedException {
    return calls.run(NumpyCall.INVERSE, sandbox);
  }

  /** Measures {@code np.sqrt} of a million doubles. */
  @Benchmark
  @OperationsPerInvocation(NumpyCall.Count.BIG_SQRT)
  public ExecutionResult bigSqrt(Calls calls, WarmSandbox sandbox) throws InterruptedException {
    return calls.run(NumpyCall.BIG_SQRT, sandbox);
  }

  /** Measures the product of two 500x500 matrices. */
  @Benchmark
  @OperationsPerInvocation(NumpyCall.Count.MATMUL)
  public ExecutionResult matmul(Calls calls, WarmSandbox sandbox) throws InterruptedException {
    return calls.run(NumpyCall.MATMUL, sandbox);
  }

  /** Measures one multiplication, one addition and the loop's step, without NumPy. */
  @Benchmark
  @OperationsPerInvocation(NumpyCall.Count.PURE_LOOP)
  public ExecutionResult pureLoop(Calls calls, WarmSandbox sandbox) throws InterruptedException {
    return calls.run(NumpyCall.PURE_LOOP, sandbox);
  }

  /**
   * The CPython that calls are compared with: that of the peers, which has the NumPy version of the
   * guests.
   */
  private static final class ComparedPython {
    private ComparedPython() {}

    /**
     * Returns the executable, and makes the environment first if necessary. Empty if this machine
     * has no suitable CPython.
     */
    static Optional<Path> find() throws InterruptedException {
      return Peers.prepare().cpython().map(CPython::executable);
    }
  }
}
