package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.ExecutionLimits;
import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.ExecutionResult;
import dev.crucible.runtime.Isolation;
import dev.crucible.runtime.Outcome;
import dev.crucible.runtime.OutputCapture;
import dev.crucible.runtime.Phase;
import dev.crucible.runtime.PhaseTimes;
import dev.crucible.runtime.ResourceUsage;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.internal.graalpy.GilRelease;
import dev.crucible.runtime.internal.imports.LoadedPackages;
import dev.crucible.runtime.internal.limit.ByteSize;
import dev.crucible.runtime.internal.limit.Cancellation;
import dev.crucible.runtime.internal.limit.LimitEnforcer;
import dev.crucible.runtime.internal.limit.ProcessMemory;
import dev.crucible.runtime.internal.limit.Watchdog;
import dev.crucible.runtime.internal.verdict.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;

/**
 * A warm context, the thread in which its guests run, and the watchdog that holds them to their
 * limits.
 *
 * <p>Runs one request at a time. After each, {@link #usable()} tells whether it can run another.
 */
public final class ContextSlot implements AutoCloseable {
  /**
   * Deep enough that endless recursion, also through NumPy, ends in a RecursionError and not in the
   * JVM's death.
   */
  public static final long STACK_BYTES = 64L << 20;

  private static final String NOT_STOPPED = "did not stop when its time was up";

  private static final Duration THREADS_GRACE = Duration.ofSeconds(2);

  private final Engine engine;
  private final ExecutorService guestThread;
  private final Watchdog watchdog;
  private final SandboxConfig config;
  private final OutputCapture stdout = new OutputCapture();
  private final OutputCapture stderr = new OutputCapture();

  /** What requests before have loaded; under the pool's lock. */
  private final LoadedPackages packages = new LoadedPackages();

  // Set once, in the guest thread.
  private PythonContext guest;
  private volatile long heapWarm;

  private int requests;
  private volatile boolean usable = true;
  private volatile boolean closing;
  private volatile boolean stuck;
  private volatile Run current;

  /**
   * Makes a context and warms it; takes seconds for the first one of an engine.
   *
   * @param first whether no other context has been on the engine
   * @param number tells its threads from those of other contexts
   */
  public ContextSlot(Engine engine, boolean first, SandboxConfig config, int number) {
    this.engine = engine;
    this.config = config;
    guestThread =
        Executors.newSingleThreadExecutor(
            task -> daemon(new Thread(null, task, "crucible-guest-" + number, STACK_BYTES)));
    watchdog = new Watchdog(number);
    try {
      guestThread.submit(this::warmUp).get();
      if (!first) {
        GilRelease.startFor(guest.context());
      }
    } catch (ExecutionException failure) {
      close();
      throw new SandboxException(
          "GraalPy with NumPy did not start from %s (%s): run 'crucible env repair'"
              .formatted(config.pythonExecutable(), firstLine(failure.getCause())),
          failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      close();
      throw new SandboxException("interrupted while a context was starting", interrupted);
    }
  }

  private static Thread daemon(Thread thread) {
    thread.setDaemon(true);
    return thread;
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private Void warmUp() throws IOException {
    guest = new PythonContext(engine, config, stdout, stderr);
    measureHeap();
    return null;
  }

  private void measureHeap() {
    ProcessMemory.collect();
    heapWarm = ProcessMemory.heapUsed();
  }

  /** Bytes that the heap holds before any request. */
  long heapWarm() {
    return heapWarm;
  }

  /** Has more taken for what the heap holds before any request. */
  void heapWarm(long bytes) {
    heapWarm = bytes;
  }

  /** The engine that it is on. */
  Engine engine() {
    return engine;
  }

  LoadedPackages packages() {
    return packages;
  }

  /** Whether another request may run here. */
  public boolean usable() {
    return usable;
  }

  /**
   * Runs a request. What comes of it is told in the guest's thread, or in the watchdog's if the
   * guest does not stop: a result, or an {@link EngineFailureException} if the engine failed, or an
   * {@link IllegalStateException} if the context was closed. Whether the context is usable is known
   * by then.
   */
  public CompletableFuture<ExecutionResult> submit(ExecutionRequest request) {
    requests++;
    var run = new Run(request);
    current = run;
    guestThread.execute(run::execute);
    return run.result;
  }

  /** Ends the request that runs; the context is not usable any more. */
  void interrupt() {
    usable = false;
    Run running = current;
    if (running != null) {
      running.ending.end(Outcome.TIME_LIMIT, "interrupted");
    }
  }

  /** One request in the guest thread. */
  private final class Run {
    private final ExecutionRequest request;
    private final Cancellation ending;
    private final CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
    private volatile LimitEnforcer meter;

    /** When putting the context back began, by {@link System#nanoTime}; 0 before and after. */
    private volatile long restoringSince;

    private volatile ResourceUsage usage = ResourceUsage.NONE;
    private volatile PhaseTimes phases = PhaseTimes.NONE;
    private PhaseClock clock;

    Run(ExecutionRequest request) {
      this.request = request;
      this.ending =
          new Cancellation(watchdog.thread(), guest::cancel, this::giveUp, config.cancelGrace());
    }

    void execute() {
      try {
        tell(judge());
      } catch (Throwable e) {
        usable = false;
        result.completeExceptionally(
            e instanceof EngineFailureException ? e : new EngineFailureException(e));
      }
    }

    /** Called by the watchdog. */
    private void look() {
      meter.poll();
      long since = restoringSince;
      if (since != 0
          && System.nanoTime() - since > config.cancelGrace().toNanos()
          && !result.isDone()) {
        giveUp(); // The guest has ended, but what it left cannot be put in order.
      }
    }

    private void tell(Verdict verdict) {
      if (requests >= config.retirement().requests()) {
        usable = false;
      }
      if (closing) {
        result.completeExceptionally(
            new IllegalStateException("the sandbox was closed while a request ran"));
        return;
      }
      result.complete(
          new ExecutionResult(
              verdict.outcome(),
              verdict.detail(),
              verdict.error(),
              verdict.sectionsRun(),
              verdict.failedSections(),
              usage,
              phases,
              stdout.captured(),
              stderr.captured()));
    }

    /**
     * No exception reaches the guest: it is in native code, or calls itself and never returns.
     * Closing the context would end the JVM.
     */
    private void giveUp() {
      usable = false;
      stuck = true;
      stopMetering();
      Cancellation.Reason reason = ending.reason();
      tell(
          Verdict.ended(
              reason == null ? new Cancellation.Reason(Outcome.TIME_LIMIT, NOT_STOPPED) : reason,
              0));
    }

    private Verdict judge() throws EngineFailureException {
      clock = new PhaseClock(Phase.LOADING);
      prepare();
      Verdict verdict;
      try {
        verdict = guest.run(request, ending);
      } catch (PolyglotException e) {
        verdict = afterException(e);
      } finally {
        finish();
      }
      clock.enter(Phase.RESTORING);
      restoringSince = System.nanoTime();
      leaveClean();
      restoringSince = 0;
      phases = clock.times();
      return ending.reason() == null
          ? verdict
          : Verdict.ended(ending.reason(), verdict.sectionsRun())
              .withFailed(verdict.failedSections());
    }

    private void prepare() throws EngineFailureException {
      ExecutionLimits limits = request.limits();
      listen(stdout, "stdout", limits);
      listen(stderr, "stderr", limits);
      try {
        if (guest.prepare(request, clock)) {
          measureHeap(); // What was loaded is not this request's.
        }
      } catch (PolyglotException e) {
        throw new EngineFailureException(e);
      }
      meter = new LimitEnforcer(limits, ending, guest.threads(), heapWarm);
      watchdog.watch(this::look, limits.wallTime());
    }

    private void listen(OutputCapture stream, String name, ExecutionLimits limits) {
      stream.reset(
          limits.keptOutputBytes(),
          limits.outputBytes(),
          () ->
              ending.end(
                  Outcome.OUTPUT_LIMIT,
                  "wrote more than %s to %s".formatted(ByteSize.text(limits.outputBytes()), name)));
    }

    private void finish() {
      try {
        meter.finish();
      } catch (InterruptedException e) {
        usable = false;
        Thread.currentThread().interrupt();
      }
      ending.finish();
      stopMetering();
    }

    void stopMetering() {
      if (meter != null) {
        meter.stop();
        usage = meter.usage();
      }
    }

    /**
     * An exception that left the driver: one that ends the request, the heap's end, or a fault of
     * the engine.
     */
    private Verdict afterException(PolyglotException e) throws EngineFailureException {
      if (ending.reason() != null && PythonContext.isOfGuest(e)) {
        return Verdict.ended(ending.reason(), 0);
      }
      usable = false;
      if (e.isResourceExhausted()) {
        return Verdict.memoryLimit("the Java heap is full", 0);
      }
      throw new EngineFailureException(e);
    }

    /** Makes the context as it was, or gives it up. */
    private void leaveClean() {
      try {
        usable =
            usable
                && (ending.reason() == null || guest.answers())
                && guest.endThreads(THREADS_GRACE.toNanos())
                && config.isolation() == Isolation.RECYCLED
                && guest.restore();
        if (ending.reason() != null) {
          guest.renewStopped();
          if (ending.reason().outcome() == Outcome.MEMORY_LIMIT) {
            ProcessMemory.collect(); // What it held is dead now.
          }
        }
      } catch (PolyglotException e) {
        usable = false;
      }
    }
  }

  /** Cancels what runs, and closes the context as soon as it has ended; does not wait for that. */
  @Override
  public void close() {
    usable = false;
    closing = true;
    Run running = current;
    if (running != null) {
      running.ending.end(Outcome.TIME_LIMIT, "the sandbox was closed");
    }
    if (!guestThread.isShutdown()) {
      guestThread.execute(this::closeContext);
      guestThread.shutdown();
    }
  }

  /**
   * Waits until the context is closed; false when its guest is stuck in native code and it did not
   * close in time.
   */
  public boolean awaitClosed(Duration longest) throws InterruptedException {
    return guestThread.awaitTermination(longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether its guest did not stop when it was told to. */
  boolean stuck() {
    return stuck && !closed();
  }

  /** Whether the context is closed. */
  boolean closed() {
    return guestThread.isTerminated();
  }

  private void closeContext() {
    watchdog.close();
    if (guest != null) {
      guest.context().leave();
      guest.context().close();
    }
  }
}
