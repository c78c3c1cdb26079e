package dev.crucible.jmh.micro;

import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * The time to create the first context of a JVM until it is ready for a sample: engine, GraalPy,
 * NumPy and sealing.
 *
 * <p>The benchmark is cold on purpose: it has no warm-up and one shot for each JVM, so each fork
 * gives one value, and the spread is that between JVMs. The start of the JVM itself is not
 * included. The score is the waiting time of a new worker; {@code ContextBenchmark.context} is the
 * cost of each further context in that JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstContextBenchmark extends GuestBenchmark {
  private SandboxConfig config;
  private Sandbox sandbox;

  /** Finds the environment, which is not measured. */
  @Setup(Level.Trial)
  public void findEnvironment() {
    config = WarmSandbox.configuration();
  }

  /** Creates an engine and a context that is ready for a request. */
  @Benchmark
  public Sandbox firstContext() {
    sandbox = Sandbox.inProcess(config);
    return sandbox;
  }

  /** Closes the sandbox. */
  @TearDown(Level.Invocation)
  public void close() {
    sandbox.close();
  }
}
