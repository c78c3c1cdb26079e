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
import dev.crucible.runtime.internal.graalpy.GuestThreads;
import dev.crucible.runtime.internal.imports.LoadedPackages;
import dev.crucible.runtime.internal.limit.Cancellation;
import dev.crucible.runtime.internal.limit.LimitEnforcer;
import dev.crucible.runtime.internal.limit.ProcessMemory;
import dev.crucible.runtime.internal.limit.Watchdog;
import dev.crucible.runtime.internal.request.PhaseClock;
import dev.crucible.runtime.internal.request.RequestScope;
import dev.crucible.runtime.internal.verdict.EndReason;
import dev.crucible.runtime.internal.verdict.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
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
        Executors.newSingleThreadExecutor(task ->
            daemon(new Thread(null, task, "crucible-guest-" + number, GuestThreads.STACK_BYTES)));
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
  public CompletableFuture<ExecutionResult> submit(ExecutionRequest request, Set<String> imports) {
    requests++;
    var run = new Run(request, imports);
    current = run;
    guestThread.execute(run::execute);
    return run.result;
  }

  /** Ends the request that runs; the context is not usable any more. */
  void interrupt() {
    usable = false;
    Run running = current;
    if (running != null) {
      running.cancellation.cancel(new EndReason.Interrupted());
    }
  }

  /** One request in the guest thread. */
  private final class Run {
    private final RequestScope scope;
    private final Cancellation cancellation;
    private final CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
    private volatile LimitEnforcer enforcer;

    /** When restoring the context began, by {@link System#nanoTime}; 0 before and after. */
    private volatile long restoringSince;

    private volatile ResourceUsage usage = ResourceUsage.NONE;
    private volatile PhaseTimes phases = PhaseTimes.NONE;

    Run(ExecutionRequest request, Set<String> imports) {
      cancellation =
          new Cancellation(
              watchdog.thread(), guest::interrupt, this::abandon, config.cancelGrace());
      scope = new RequestScope(request, imports, cancellation, new PhaseClock(Phase.LOADING));
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
      enforcer.poll();
      long since = restoringSince;
      if (since != 0
          && System.nanoTime() - since > config.cancelGrace().toNanos()
          && !result.isDone()) {
        abandon(); // The guest has ended, but what it left cannot be put in order.
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
      result.complete(verdict.result(usage, phases, stdout.captured(), stderr.captured()));
    }

    /**
     * No exception reaches the guest: it is in native code, or calls itself and never returns.
     * Closing the context would end the JVM.
     */
    private void abandon() {
      usable = false;
      stuck = true;
      stopEnforcing();
      tell(
          Verdict.of(
              Objects.requireNonNullElse(cancellation.reason(), new EndReason.Unresponsive())));
    }

    private Verdict judge() throws EngineFailureException {
      prepare();
      Verdict verdict;
      try {
        verdict = guest.run(scope);
      } catch (PolyglotException e) {
        verdict = afterException(e);
      } finally {
        finish();
      }
      scope.clock().enter(Phase.RESTORING);
      restoringSince = System.nanoTime();
      leaveClean();
      restoringSince = 0;
      phases = scope.clock().times();
      return scope.isCancelled() ? verdict.withReason(cancellation.reason()) : verdict;
    }

    private void prepare() throws EngineFailureException {
      ExecutionLimits limits = scope.limits();
      listen(stdout, "stdout", limits);
      listen(stderr, "stderr", limits);
      try {
        if (guest.prepare(scope)) {
          measureHeap(); // What was loaded is not this request's.
        }
      } catch (PolyglotException e) {
        throw new EngineFailureException(e);
      }
      enforcer = new LimitEnforcer(limits, cancellation, guest.threads(), heapWarm);
      watchdog.watch(this::look, limits.wallTime());
    }

    private void listen(OutputCapture stream, String name, ExecutionLimits limits) {
      stream.reset(
          limits.keptOutputBytes(),
          limits.outputBytes(),
          () -> cancellation.cancel(new EndReason.OutputExceeded(name, limits.outputBytes())));
    }

    private void finish() {
      try {
        enforcer.finish();
      } catch (InterruptedException e) {
        usable = false;
        Thread.currentThread().interrupt();
      }
      cancellation.complete();
      stopEnforcing();
    }

    private void stopEnforcing() {
      if (enforcer != null) {
        enforcer.stop();
        usage = enforcer.usage();
      }
    }

    /**
     * An exception that left the driver: one that ends the request, the heap's end, or a fault of
     * the engine.
     */
    private Verdict afterException(PolyglotException e) throws EngineFailureException {
      if (scope.isCancelled() && EngineFailureException.isOfGuest(e)) {
        return Verdict.of(cancellation.reason());
      }
      usable = false;
      if (e.isResourceExhausted()) {
        return Verdict.of(new EndReason.HeapFull());
      }
      throw new EngineFailureException(e);
    }

    /** Makes the context as it was, or gives it up. */
    private void leaveClean() {
      try {
        usable =
            usable
                && (!scope.isCancelled() || guest.isResponsive())
                && guest.endThreads(THREADS_GRACE.toNanos())
                && config.isolation() == Isolation.RECYCLED
                && guest.restore();
        if (scope.isCancelled()) {
          guest.resetStopException();
          if (cancellation.reason().outcome() == Outcome.MEMORY_LIMIT) {
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
      running.cancellation.cancel(new EndReason.SandboxClosed());
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
