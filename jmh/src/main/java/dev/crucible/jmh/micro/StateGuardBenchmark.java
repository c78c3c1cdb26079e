package dev.crucible.jmh.micro;

import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.OutputCapture;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.internal.context.GuestEngine;
import dev.crucible.runtime.internal.context.PythonContext;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Engine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to know that nothing was changed, and to bring a context back after a request. In
 * the runtime's package, because guards are no part of its API.
 *
 * <p>Sample time mode, for the median; the promise is at most 1 ms.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class StateGuardBenchmark extends GuestBenchmark {
  private PythonContext guest;

  /** Warms a context in the benchmark's thread. */
  @Setup
  public void warmUp() throws IOException {
    var python = PythonEnvironments.ensure(EnvironmentSpec.standard(), ProgressListener.silent());
    Engine engine = GuestEngine.open();
    guest =
        new PythonContext(
            engine,
            SandboxConfig.builder(python.executable()).build(),
            new OutputCapture(),
            new OutputCapture());
  }

  /** Between a sample and its tests, before judging statements, and after each test. */
  @Benchmark
  public boolean verify() {
    return guest.verify(false);
  }

  /** Once a request, when the last of the sample's code has run. */
  @Benchmark
  public boolean verifyAll() {
    return guest.verify(true);
  }

  /** After a request, so that the next finds the context as new. */
  @Benchmark
  public boolean restore() {
    return guest.restore();
  }
}
