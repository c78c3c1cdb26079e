package dev.crucible.jmh.micro;

import dev.crucible.jmh.GuestBenchmark;
import dev.crucible.runtime.OutputCapture;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.internal.context.ContextSlot;
import dev.crucible.runtime.internal.context.GuestEngine;
import dev.crucible.runtime.internal.guard.GuestFiles;
import dev.crucible.runtime.internal.guard.GuestPolicy;
import dev.crucible.runtime.internal.guard.ProgramStreams;
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
 * The cost of a further context of an engine, and its parts: the bare context, and {@code import
 * numpy} in it. The rest of {@link #context} is the loading of Crucible's guest modules, sealing,
 * and the snapshot of the state.
 *
 * <p>The warm-up makes the engine's first context, which takes seconds and is measured by {@code
 * FirstContextBenchmark}. Contexts exist one after the other. There are fewer of them than the
 * environment has copies of NumPy's libraries, so no time for copying is included. {@link #context}
 * is the cost for each sample if contexts were not recycled, and {@link #ownEngine} is the cost if,
 * in addition, contexts did not share an engine.
 *
 * <p>The benchmark uses internal classes of the runtime, because contexts are not part of its API.
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

    /** Creates the engine. */
    @Setup(Level.Trial)
    public void open() {
      config = WarmSandbox.configuration();
      engine = GuestEngine.open();
    }

    /** Closes the engine, after its contexts. */
    @TearDown(Level.Trial)
    public void close() {
      engine.close();
    }

    private Context bare() {
      var reporter = new ViolationReporter();
      var streams = new ProgramStreams(new OutputCapture());
      Context context =
          new GuestPolicy(new GuestFiles(reporter, streams), reporter)
              .newContext(engine, config.pythonExecutable(), streams, new OutputCapture());
      context.initialize("python");
      return context;
    }

    private ContextSlot warm() {
      made++;
      return new ContextSlot(engine, made == 1, config, true, made);
    }
  }

  /** The object that a shot has created, which is closed after it. */
  @State(Scope.Thread)
  public static class Made {
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private AutoCloseable last;

    private <T extends AutoCloseable> T keep(T made) {
      last = made;
      return made;
    }

    /** Closes the object. */
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

    /** Creates the context. */
    @Setup(Level.Invocation)
    public void open(SharedEngine engine) {
      context = engine.bare();
    }

    /** Closes the context. */
    @TearDown(Level.Invocation)
    public void close() {
      context.close();
    }
  }

  /** The configuration of a context with a separate engine. */
  @State(Scope.Thread)
  public static class Own {
    private SandboxConfig config;

    /** Finds the environment, which is not measured. */
    @Setup(Level.Trial)
    public void findEnvironment() {
      config = WarmSandbox.configuration();
    }
  }

  /** Creates a Python interpreter without NumPy. */
  @Benchmark
  public Context bareContext(SharedEngine engine, Made made) {
    return made.keep(engine.bare());
  }

  /** Runs {@code import numpy} in a bare context. */
  @Benchmark
  public Value importNumpy(Bare bare) {
    return bare.context.eval("python", "import numpy");
  }

  /** Creates a context that is ready for a sample. */
  @Benchmark
  public Object context(SharedEngine engine, Made made) {
    return made.keep(engine.warm());
  }

  /**
   * Creates a context that is ready for a sample, with a separate engine, in a JVM that had engines
   * before.
   */
  @Benchmark
  public Object ownEngine(Own own, Made made) {
    return made.keep(Sandbox.inProcess(own.config));
  }
}
