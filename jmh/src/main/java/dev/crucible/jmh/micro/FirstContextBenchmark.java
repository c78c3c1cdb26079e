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
 * The first context of a JVM, until it can take a sample: engine, GraalPy, NumPy, sealing.
 *
 * <p>Cold by intention: no warm-up, one shot a JVM, so each fork gives one value and the spread is
 * between JVMs. Starting the JVM itself is not in it. Read it as what a new worker waits for, and
 * beside {@code ContextBenchmark.context}, which is what each later context of that JVM costs.
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

  /** Engine and context, ready for a request. */
  @Benchmark
  public Sandbox firstContext() {
    sandbox = Sandbox.inProcess(config);
    return sandbox;
  }

  /** Ends the context. */
  @TearDown(Level.Invocation)
  public void close() {
    sandbox.close();
  }
}
