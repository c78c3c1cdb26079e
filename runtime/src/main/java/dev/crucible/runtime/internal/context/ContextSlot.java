package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.CapturedOutput;
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
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;

/**
 * A place of the pool: a warm context, the thread in which its guests run, and the watchdog that
 * enforces their limits.
 *
 * <p>Runs one request at a time. After each request, {@link #usable()} returns true if another one
 * can run.
 */
public final class ContextSlot implements AutoCloseable {
  /** Time that threads of a guest may take to stop after its request. */
  private static final Duration THREADS_GRACE = Duration.ofSeconds(2);

  private final Engine engine;
  private final ExecutorService guestThread;

  /** The thread of {@link #guestThread}. */
  private volatile Thread thread;

  private final Watchdog watchdog;
  private final SandboxConfig config;
  private final boolean withNumpy;
  private final OutputCapture stdout = new OutputCapture();
  private final OutputCapture stderr = new OutputCapture();

  /** Packages that earlier requests have loaded; guarded by the pool's lock. */
  private final LoadedPackages packages = new LoadedPackages();

  // Set in the guest thread, before the constructor returns.
  private PythonContext guest;
  private volatile long heapWarm;

  private int requests;
  private volatile boolean usable = true;

  /**
   * Held while a request is started and while the context is closed, so that one sees the other.
   */
  private final Object starting = new Object();

  private volatile boolean closing;
  private volatile boolean stuck;
  private volatile Run current;

  /**
   * Creates a context and warms it. The first context of an engine takes seconds.
   *
   * @param first true if the engine has not had another context
   * @param withNumpy true to load NumPy
   * @param number the context's number, for the names of its threads
   * @throws SandboxException if GraalPy or NumPy does not start
   */
  public ContextSlot(
      Engine engine, boolean first, SandboxConfig config, boolean withNumpy, int number) {
    this.engine = engine;
    this.config = config;
    this.withNumpy = withNumpy;
    guestThread =
        Executors.newSingleThreadExecutor(task ->
            thread =
                daemon(
                    new Thread(null, task, "crucible-guest-" + number, GuestThreads.STACK_BYTES)));
    watchdog = new Watchdog(number);
    try {
      guestThread.submit(this::warmUp).get();
      if (!first) {
        // In a thread of its own: GraalPy leaves state of each context in the threads that enter
        // it.
        CompletableFuture.runAsync(
                () -> GilRelease.startFor(guest.context()),
                task -> daemon(new Thread(task, "crucible-enter-" + number)).start())
            .get();
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
    } catch (RuntimeException | Error failure) {
      closeAfter(failure);
      throw failure;
    }
  }

  /**
   * Closes what there is after a failure to start a thread, without which nothing can be closed.
   */
  private void closeAfter(Throwable failure) {
    try {
      close();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
      watchdog.close();
      guestThread.shutdown();
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
    guest = new PythonContext(engine, config, withNumpy, stdout, stderr);
    measureHeap();
    return null;
  }

  private void measureHeap() {
    ProcessMemory.collect();
    heapWarm = ProcessMemory.heapUsed();
  }

  /** Returns true if the context has NumPy. */
  boolean hasNumpy() {
    return withNumpy;
  }

  /** Returns the bytes of the heap in use before any request. */
  long heapWarm() {
    return heapWarm;
  }

  /** Sets the bytes of the heap in use before any request. */
  void heapWarm(long bytes) {
    heapWarm = bytes;
  }

  /** Returns the context's engine. */
  Engine engine() {
    return engine;
  }

  LoadedPackages packages() {
    return packages;
  }

  /** Returns true if another request may run in this context. */
  public boolean usable() {
    return usable;
  }

  /**
   * Starts a request and returns its future result. The future is completed in the guest thread, or
   * in the watchdog's thread if the guest does not stop; {@link #usable()} is final by then. It
   * completes with an {@link EngineFailureException} if the engine failed, with a {@link
   * NumpyNeededException} if the request needs NumPy and this context has none, and with an {@link
   * IllegalStateException} if the context was closed.
   *
   * @param imports the modules that the request's code imports
   * @param clock the clock that measures the request's phases
   */
  public CompletableFuture<ExecutionResult> submit(
      ExecutionRequest request, Set<String> imports, PhaseClock clock) {
    requests++;
    var run = new Run(request, imports, clock);
    synchronized (starting) {
      if (closing) {
        run.failAsClosed();
      } else {
        current = run;
        guestThread.execute(run::execute);
      }
    }
    return run.result;
  }

  /** Cancels the current request. The context is not usable afterwards. */
  void interrupt() {
    usable = false;
    Run running = current;
    if (running != null) {
      running.cancellation.cancel(new EndReason.Interrupted());
    }
  }

  /** The execution of one request in the guest thread. */
  private final class Run {
    private final RequestScope scope;
    private final Cancellation cancellation;
    private final CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
    private volatile LimitEnforcer enforcer;

    /**
     * Start of the restoration of the context, by {@link System#nanoTime}; 0 if it is not under
     * way.
     */
    private volatile long restoringSince;

    private volatile ResourceUsage usage = ResourceUsage.NONE;
    private volatile PhaseTimes phases = PhaseTimes.NONE;

    /** What the request wrote to stderr, if its threads may write more while they are ended. */
    private volatile CapturedOutput written;

    Run(ExecutionRequest request, Set<String> imports, PhaseClock clock) {
      cancellation =
          new Cancellation(
              watchdog.thread(), guest::interrupt, this::abandon, config.cancelGrace());
      scope = new RequestScope(request, imports, cancellation, clock);
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

    /** Enforces the limits; called periodically by the watchdog. */
    private void look() {
      try {
        enforce();
      } catch (Throwable e) {
        usable = false; // Most likely the heap is full, and the limits were not enforced.
        throw e;
      }
    }

    private void enforce() {
      enforcer.poll();
      long since = restoringSince;
      if (since != 0
          && System.nanoTime() - since > config.cancelGrace().toNanos()
          && !result.isDone()) {
        abandon(); // The guest has ended, but the restoration of the context hangs.
      }
    }

    private void tell(Verdict verdict) {
      if (requests >= config.retirement().requests()) {
        usable = false;
      }
      if (closing) {
        failAsClosed();
        return;
      }
      if (verdict.reason() instanceof EndReason.NumpyNeeded) {
        usable = false;
        result.completeExceptionally(new NumpyNeededException());
        return;
      }
      CapturedOutput errors = written;
      result.complete(
          verdict.result(
              usage, phases, stdout.captured(), errors == null ? stderr.captured() : errors));
    }

    private void failAsClosed() {
      result.completeExceptionally(
          new IllegalStateException("the sandbox was closed while a request ran"));
    }

    /**
     * Abandons a guest that no exception reaches, because it is in native code that does not
     * return. The context is not closed: that would end the JVM.
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
      scope.clock().enter(Phase.LOADING);
      prepare();
      if (guest.lacksNumpy()) {
        return Verdict.of(new EndReason.NumpyNeeded());
      }
      startEnforcing();
      Verdict verdict;
      try {
        verdict = guest.run(scope);
      } catch (PolyglotException e) {
        verdict = afterException(e);
      } finally {
        finish();
      }
      if (guest.threads().anyStarted()) {
        written = stderr.captured(); // Python reports each thread that it has to end.
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
          measureHeap(); // The loaded modules do not count against this request.
        }
      } catch (PolyglotException e) {
        throw new EngineFailureException(e);
      }
    }

    private void startEnforcing() {
      enforcer =
          new LimitEnforcer(scope.limits(), cancellation, guest.threads(), scope.tests(), heapWarm);
      watchdog.watch(this::look, scope.limits().wallTime());
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
     * Returns the verdict after an exception that left the driver. The exception cancels the
     * request, reports a full heap, or is a failure of the engine.
     *
     * @throws EngineFailureException if the engine failed
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

    /** Restores the context to its state before the request, or marks it as not usable. */
    private void leaveClean() {
      try {
        if (scope.isCancelled()) {
          guest.markDirty(); // The exception may have ended any code, also that of the runtime.
        }
        usable =
            usable
                && (!scope.isCancelled() || guest.isResponsive())
                && guest.endThreads(THREADS_GRACE.toNanos())
                && config.isolation() == Isolation.RECYCLED
                && guest.restore();
        if (scope.isCancelled()) {
          guest.resetStopException();
          if (cancellation.reason().outcome() == Outcome.MEMORY_LIMIT) {
            ProcessMemory.collect(); // The objects of the request are garbage now.
          }
        }
      } catch (PolyglotException e) {
        usable = false;
      }
    }
  }

  /**
   * Cancels the current request, and closes the context once it has ended; does not wait for that.
   */
  @Override
  public void close() {
    close(() -> {});
  }

  /**
   * Closes the context as {@link #close()} does.
   *
   * @param whenClosed called once the context is closed, in its guest thread; not called if another
   *     call has closed the context
   */
  void close(Runnable whenClosed) {
    usable = false;
    synchronized (starting) {
      closing = true;
      if (!guestThread.isShutdown()) {
        guestThread.execute(() -> closeContext(whenClosed));
        guestThread.shutdown();
      }
    }
    Run running = current;
    if (running != null) {
      running.cancellation.cancel(new EndReason.SandboxClosed());
    }
  }

  /**
   * Waits until the context is closed; returns false if it was not closed in time, because its
   * guest is stuck in native code. Its threads have ended, too: GraalPy keeps the context in the
   * variables of each thread that has entered it, which hold its memory.
   */
  public boolean awaitClosed(Duration longest) throws InterruptedException {
    return thread.join(longest) && watchdog.awaitClosed(longest);
  }

  /** Returns true if the context is open because its guest does not stop. */
  boolean stuck() {
    return stuck && !closed();
  }

  /** Returns true if the context is closed. */
  boolean closed() {
    return guestThread.isTerminated();
  }

  private void closeContext(Runnable whenClosed) {
    watchdog.close();
    if (guest != null) {
      guest.close();
    }
    whenClosed.run();
  }
}
