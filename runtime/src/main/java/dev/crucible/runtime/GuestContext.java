package dev.crucible.runtime;

import dev.crucible.runtime.value.GuestValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * One GraalPy context with NumPy imported, the thread in which its guests run, and the watchdog
 * that cancels them.
 *
 * <p>Runs one request at a time. After each, {@link #usable()} tells whether it can run another.
 */
final class GuestContext implements AutoCloseable {
  private static final String LANGUAGE = "python";

  /**
   * Deep enough that endless recursion, also through NumPy, ends in a RecursionError and not in the
   * JVM's death.
   */
  private static final long STACK_BYTES = 512L << 20;

  private final ExecutorService guest;
  private final ScheduledExecutorService watchdog;
  private final Duration cancelGrace;
  private final OutputCapture stdout = new OutputCapture();
  private final OutputCapture stderr = new OutputCapture();

  // Set once, in the guest thread, by warmUp.
  private Context context;
  private GuestValues values;
  private Value cancel;
  private Value drain;
  private Value newNamespace;
  private Value runSection;
  private Value flush;
  private long threadIdentity;

  private volatile boolean usable = true;
  private volatile boolean closing;
  private volatile boolean stuck;
  private volatile Deadline current;

  /** Makes a context and warms it; takes seconds for the first one of an engine. */
  GuestContext(Engine engine, SandboxConfig config, int number) {
    cancelGrace = config.cancelGrace();
    guest =
        Executors.newSingleThreadExecutor(
            task -> daemon(new Thread(null, task, "crucible-guest-" + number, STACK_BYTES)));
    watchdog =
        Executors.newSingleThreadScheduledExecutor(
            task -> daemon(new Thread(null, task, "crucible-watchdog-" + number)));
    try {
      guest.submit(() -> warmUp(engine, config)).get();
      if (number > 1) {
        GilRelease.startFor(context);
      }
      // A thread that enters a context for the first time waits for its lock, which a guest that
      // loops does not give up.
      // So the watchdog enters now. There is no thread 0: nothing is raised.
      watchdog.submit(() -> cancel.executeVoid(0L)).get();
    } catch (ExecutionException failure) {
      close();
      String reason =
          String.valueOf(failure.getCause().getMessage()).lines().findFirst().orElse("");
      throw new SandboxException(
          "GraalPy with NumPy did not start from %s (%s): run 'crucible env repair'"
              .formatted(config.pythonExecutable(), reason),
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

  private void warmUp(Engine engine, SandboxConfig config) {
    var policy = new GuestPolicy();
    context = policy.newContext(engine, config.pythonExecutable(), stdout, stderr);
    context.eval(source("driver.py"));
    Value driver = context.getBindings(LANGUAGE);
    values = new GuestValues(driver);
    cancel = driver.getMember("cancel");
    drain = driver.getMember("drain");
    newNamespace = driver.getMember("new_namespace");
    runSection = driver.getMember("run_section");
    flush = driver.getMember("flush");
    threadIdentity = driver.getMember("thread_identity").execute().asLong();
    Value install = driver.getMember("install_module");
    config.guestModules().forEach((name, text) -> install.executeVoid(name, text));
    policy.seal();
  }

  private static Source source(String resource) {
    var url = GuestContext.class.getResource("guest/" + resource);
    try {
      return Source.newBuilder(LANGUAGE, url).name("crucible/" + resource).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether another request may run here. */
  boolean usable() {
    return usable;
  }

  /**
   * Runs a request.
   *
   * @throws InternalErrorException when the engine, not the guest, failed; the context is not
   *     usable any more
   * @throws InterruptedException when the caller is interrupted; the context is not usable any more
   * @throws IllegalStateException when the context is closed while the request runs
   */
  ExecutionResult run(ExecutionRequest request)
      throws InternalErrorException, InterruptedException {
    stdout.reset(request.limits().keptOutputBytes());
    stderr.reset(request.limits().keptOutputBytes());
    long start = System.nanoTime();
    Deadline deadline =
        Deadline.start(
            watchdog, request.limits().wallTime(), () -> cancel.executeVoid(threadIdentity));
    current = deadline;
    Future<Verdict> running = guest.submit(() -> judge(request, deadline));
    Verdict verdict = await(running, deadline, request.limits().wallTime().plus(cancelGrace));
    if (closing) {
      throw new IllegalStateException("the sandbox was closed while a request ran");
    }
    return new ExecutionResult(
        verdict.outcome(),
        verdict.detail(request.limits()),
        verdict.error(),
        verdict.sectionsRun(),
        new ResourceUsage(Duration.ofNanos(System.nanoTime() - start), Duration.ZERO, 0, 0),
        stdout.captured(),
        stderr.captured());
  }

  private Verdict await(Future<Verdict> running, Deadline deadline, Duration longest)
      throws InternalErrorException, InterruptedException {
    try {
      return running.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // Native code that does not return: no exception reaches it, and closing the context would
      // end the JVM.
      usable = false;
      stuck = true;
      return Verdict.timeLimit(0);
    } catch (ExecutionException e) {
      usable = false;
      throw new InternalErrorException(e.getCause());
    } catch (InterruptedException e) {
      usable = false;
      deadline.expire();
      throw e;
    }
  }

  /**
   * In the guest thread: runs the sections, stops the clock, and makes sure that no exception is
   * left on its way.
   */
  private Verdict judge(ExecutionRequest request, Deadline deadline) throws InternalErrorException {
    Verdict verdict;
    try {
      verdict = runSections(request, deadline);
    } catch (PolyglotException e) {
      verdict = afterException(e, deadline);
    } finally {
      deadline.finish();
    }
    if (!deadline.fired()) {
      return verdict;
    }
    usable = drained();
    return Verdict.timeLimit(verdict.sectionsRun());
  }

  private Verdict runSections(ExecutionRequest request, Deadline deadline)
      throws InternalErrorException {
    Value namespace = newNamespace.execute();
    int run = 0;
    for (Section section : request.sections()) {
      Optional<Verdict> verdict = runSection(namespace, section, run, deadline);
      if (verdict.isPresent()) {
        return verdict.get();
      }
      run++;
    }
    flush.executeVoid();
    return Verdict.passed(run);
  }

  /** Runs one section; gives a verdict when it did not run to its end. */
  private Optional<Verdict> runSection(Value namespace, Section section, int run, Deadline deadline)
      throws InternalErrorException {
    try {
      for (Map.Entry<String, GuestValue> binding : section.bindings().entrySet()) {
        namespace.putHashEntry(binding.getKey(), values.make(binding.getValue()));
      }
    } catch (GuestValues.MissingModuleException e) {
      return Optional.of(Verdict.missingModule(section, e.module(), run));
    }
    Value stopped = runSection.execute(namespace, section.name(), section.source());
    if (deadline.fired()) {
      return Optional.of(Verdict.timeLimit(run));
    }
    if (stopped.isNull()) {
      return Optional.empty();
    }
    flush.executeVoid();
    GuestError error = guestError(section, stopped);
    if (error.type().equals("SystemError") && error.message().contains("internal exception")) {
      usable = false;
      throw new InternalErrorException(error.summary());
    }
    return Optional.of(Verdict.of(error, stopped.getArrayElement(5).asBoolean(), run));
  }

  private static GuestError guestError(Section section, Value stopped) {
    String missing = stopped.getArrayElement(4).asString();
    return new GuestError(
        section.name(),
        section.role(),
        stopped.getArrayElement(0).asString(),
        stopped.getArrayElement(1).asString(),
        stopped.getArrayElement(2).asString(),
        stopped.getArrayElement(3).asInt(),
        missing.isEmpty() ? Optional.empty() : Optional.of(missing));
  }

  /**
   * An exception that left the driver: the deadline's own, the heap's end, or a fault of the
   * engine.
   */
  private Verdict afterException(PolyglotException e, Deadline deadline)
      throws InternalErrorException {
    if (deadline.fired() && e.isGuestException() && !e.isInternalError()) {
      return Verdict.timeLimit(0);
    }
    usable = false;
    if (e.isResourceExhausted()) {
      return Verdict.memoryLimit("the Java heap is full", 0);
    }
    throw new InternalErrorException(e);
  }

  private boolean drained() {
    // The first call may meet the exception that is still on its way.
    for (int attempt = 0; attempt < 2; attempt++) {
      try {
        if (drain.execute().asBoolean()) {
          return true;
        }
      } catch (PolyglotException e) {
        if (!e.isGuestException() || e.isInternalError()) {
          return false;
        }
      }
    }
    return false;
  }

  /** Cancels what runs, and closes the context as soon as it has ended; does not wait for that. */
  @Override
  public void close() {
    usable = false;
    closing = true;
    if (current != null) {
      current.expire();
    }
    if (!guest.isShutdown()) {
      guest.execute(this::closeContext);
      guest.shutdown();
    }
  }

  /**
   * Waits until the context is closed; false when its guest is stuck in native code and it did not
   * close in time.
   */
  boolean awaitClosed(Duration longest) throws InterruptedException {
    return guest.awaitTermination(longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether its guest did not stop when it was told to. */
  boolean stuck() {
    return stuck && !closed();
  }

  /** Whether the context is closed. */
  boolean closed() {
    return guest.isTerminated();
  }

  private void closeContext() {
    watchdog.shutdownNow();
    if (context != null) {
      context.close();
    }
  }

  /** The engine failed, not the guest. */
  static final class InternalErrorException extends Exception {
    private static final long serialVersionUID = 1L;

    InternalErrorException(String message) {
      super(message);
    }

    InternalErrorException(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }
}
