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
 * The cost of verifying that a guest changed nothing, and of restoring a context after a request.
 * The benchmark uses internal classes of the runtime, because guards are not part of its API.
 *
 * <p>The mode is sample time, for the median. Goal: at most 1 ms.
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
            SandboxConfig.newBuilder(python.executable()).build(),
            true,
            new OutputCapture(),
            new OutputCapture());
  }

  /**
   * Verifies the state as it is done between a sample and its tests, before judging statements, and
   * after each test.
   */
  @Benchmark
  public boolean verify() {
    guest.markDirty();
    return guest.verify(false);
  }

  /**
   * Verifies the state as it is done once for each request, after the last of the sample's code has
   * run.
   */
  @Benchmark
  public boolean verifyAll() {
    guest.markDirty();
    return guest.verify(true);
  }

  /**
   * Restores the context as it is done after a request whose code could have changed the state, so
   * that the next one finds it as new.
   */
  @Benchmark
  public boolean restore() {
    guest.markDirty();
    return guest.restore();
  }
}
