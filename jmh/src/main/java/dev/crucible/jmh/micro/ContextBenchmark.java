package dev.crucible.jmh.micro;

import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.OutputCapture;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.internal.context.ContextSlot;
import dev.crucible.runtime.internal.context.GuestEngine;
import dev.crucible.runtime.internal.guard.GuestFiles;
import dev.crucible.runtime.internal.guard.GuestPolicy;
import dev.crucible.runtime.internal.request.ViolationReporter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
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
 * A later context of an engine, and the parts of its price: the bare context, and {@code import
 * numpy} in it. What is left to {@link #context} is loading our guest modules, sealing and the
 * snapshot of the state.
 *
 * <p>The warm-up makes the engine's first context, which takes seconds ({@code
 * FirstContextBenchmark} measures that). Contexts live one after another. There are fewer of them
 * than the environment has copies of NumPy's libraries ready, so no copying is in it. Read {@link
 * #context} as what a sample would pay if contexts were not recycled, and {@link #ownEngine} as
 * what it would pay if, besides, contexts shared no engine.
 *
 * <p>In the runtime's package, because contexts are no part of its API.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class ContextBenchmark extends GuestBenchmark {

  /** An engine that all contexts share. */
  @State(Scope.Thread)
  public static class SharedEngine {
    private Engine engine;
    private SandboxConfig config;
    private int made;

    /** Makes the engine. */
    @Setup(Level.Trial)
    public void open() {
      config = WarmSandbox.configuration();
      engine = GuestEngine.open();
    }

    /** Closes it, after its contexts. */
    @TearDown(Level.Trial)
    public void close() {
      engine.close();
    }

    private Context bare() {
      var reporter = new ViolationReporter();
      Context context =
          new GuestPolicy(new GuestFiles(reporter), reporter)
              .newContext(
                  engine, config.pythonExecutable(), new OutputCapture(), new OutputCapture());
      context.initialize("python");
      return context;
    }

    private ContextSlot warm() {
      made++;
      return new ContextSlot(engine, made == 1, config, made);
    }
  }

  /** What a shot has made, to be closed after it. */
  @State(Scope.Thread)
  public static class Made {
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private AutoCloseable last;

    private <T extends AutoCloseable> T keep(T made) {
      last = made;
      return made;
    }

    /** Closes it. */
    @TearDown(Level.Invocation)
    public void close() throws Exception {
      last.close();
      if (last instanceof ContextSlot context && !context.awaitClosed(CLOSING)) {
        throw new IllegalStateException("the context did not close");
      }
    }
  }

  /** A context without NumPy, for the benchmark that imports it. */
  @State(Scope.Thread)
  public static class Bare {
    private Context context;

    /** Makes the context. */
    @Setup(Level.Invocation)
    public void open(SharedEngine engine) {
      context = engine.bare();
    }

    /** Closes it. */
    @TearDown(Level.Invocation)
    public void close() {
      context.close();
    }
  }

  /** The configuration of a context with its own engine. */
  @State(Scope.Thread)
  public static class Own {
    private SandboxConfig config;

    /** Finds the environment, which is not measured. */
    @Setup(Level.Trial)
    public void findEnvironment() {
      config = WarmSandbox.configuration();
    }
  }

  /** A Python interpreter without NumPy. */
  @Benchmark
  public Context bareContext(SharedEngine engine, Made made) {
    return made.keep(engine.bare());
  }

  /** {@code import numpy} in a bare context. */
  @Benchmark
  public Value importNumpy(Bare bare) {
    return bare.context.eval("python", "import numpy");
  }

  /** All of it: a context ready for a sample. */
  @Benchmark
  public Object context(SharedEngine engine, Made made) {
    return made.keep(engine.warm());
  }

  /** The same on an engine of its own, in a JVM that has had others. */
  @Benchmark
  public Object ownEngine(Own own, Made made) {
    return made.keep(Sandbox.inProcess(own.config));
  }
}
