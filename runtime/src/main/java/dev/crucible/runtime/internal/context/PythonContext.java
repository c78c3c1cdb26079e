package dev.crucible.runtime.internal.context;

import dev.crucible.runtime.GuestModule;
import dev.crucible.runtime.OutputCapture;
import dev.crucible.runtime.SandboxConfig;
import dev.crucible.runtime.TestRules;
import dev.crucible.runtime.internal.graalpy.BuiltinModules;
import dev.crucible.runtime.internal.graalpy.GuestThreads;
import dev.crucible.runtime.internal.graalpy.Refusals;
import dev.crucible.runtime.internal.graalpy.TypeAttributes;
import dev.crucible.runtime.internal.graalpy.judge.HostJudge;
import dev.crucible.runtime.internal.graalpy.memory.FilledMemory;
import dev.crucible.runtime.internal.graalpy.state.StateSnapshot;
import dev.crucible.runtime.internal.guard.GuestFiles;
import dev.crucible.runtime.internal.guard.GuestPolicy;
import dev.crucible.runtime.internal.guard.HostCallbacks;
import dev.crucible.runtime.internal.guard.ProgramStreams;
import dev.crucible.runtime.internal.guard.ScratchFiles;
import dev.crucible.runtime.internal.guard.StateGuard;
import dev.crucible.runtime.internal.request.RequestScope;
import dev.crucible.runtime.internal.request.ViolationReporter;
import dev.crucible.runtime.internal.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * A GraalPy context in which Crucible's guest modules and, unless it is to do without, NumPy are
 * loaded, and from which everything that a guest must not use is removed. Created and used in one
 * thread, unless a method says otherwise.
 */
public final class PythonContext {
  private static final String LANGUAGE = "python";

  /** Modules of GraalPy that guests must not use and that GraalPy itself does not need. */
  private static final Set<String> REMOVED_MODULES =
      Set.of("mmap", "java", "jarray", "_posixshmem", "_multiprocessing");

  private final ViolationReporter reporter;
  private final GuestFiles files;
  private final HostCallbacks host;
  private final ProgramStreams streams;
  private final Context context;
  private final GuestThreads threads;
  private final StateGuard state;
  private final SectionRunner sections;
  private final Value responds;
  private final Value leave;
  private final Value resetStopped;
  private volatile Value stopped;
  private volatile boolean threadsStopped;

  /**
   * Creates a context and warms it. The first context of an engine takes seconds.
   *
   * @param withNumpy true to load NumPy, which takes most of that time
   * @throws IOException if a source cannot be read
   */
  public PythonContext(
      Engine engine,
      SandboxConfig config,
      boolean withNumpy,
      OutputCapture stdout,
      OutputCapture stderr)
      throws IOException {
    reporter = new ViolationReporter();
    streams = new ProgramStreams(stdout);
    files = new GuestFiles(reporter, streams);
    host = new HostCallbacks(reporter, streams, withNumpy);
    context =
        new GuestPolicy(files, reporter)
            .newContext(engine, config.pythonExecutable(), streams, stderr);
    context.initialize(LANGUAGE);
    context.enter();
    threads = GuestThreads.ofCurrent();
    host.countThreadsOf(threads);
    context.eval(
        Source.newBuilder(LANGUAGE, GuestModule.source("warm"), "crucible/warm.py").build());
    Value warm = context.getBindings(LANGUAGE);
    loadNumpy(warm, withNumpy);
    Value frames = load(warm, "frames");
    load(warm, "denials");
    load(warm, "errors");
    load(warm, "scripts");
    load(warm, "programs");
    load(warm, "streams");
    Value savedState = load(warm, "state");
    List.of(
            "syntax",
            "names",
            "plain_values",
            "emptiness",
            "witness",
            "origins",
            "assertions",
            "vacuity")
        .forEach(name -> load(warm, name));
    load(warm, "judge");
    Value policy = load(warm, "policy");
    Value driver = load(warm, "driver");
    Value values = load(warm, "values");
    Value install = warm.getMember("install");
    config.guestModules().forEach((name, text) -> install.executeVoid(name, text));
    host.raiseWith(
        driver.getMember("raise_stopped"),
        driver.getMember("raise_exit"),
        driver.getMember("raise_refused"));
    if (withNumpy) {
      HostJudge.define(driver, values.invokeMember("examples"));
    } else {
      HostJudge.defineWithoutNumpy(driver);
    }
    TestRules tests = config.testRules();
    driver.invokeMember("connect", host.proxy(), tests.vacuousPasses(), tests.namesShared());
    driver.invokeMember("attend", ProxyArray.fromList(List.copyOf(config.guestModules().keySet())));
    responds = driver.getMember("answers");
    stopped = driver.getMember("stopped");
    leave = driver.getMember("leave");
    resetStopped = driver.getMember("renew_stopped");
    seal(warm, policy, frames);
    savedState.invokeMember("save", ScratchFiles.DIRECTORY, HostCallbacks.generators());
    Value watched = warm.getMember("watched").execute();
    warm.getMember("hide").executeVoid();
    StateSnapshot snapshot = StateSnapshot.take(watched);
    state = new StateGuard(snapshot, withNumpy, reporter, files, driver, savedState);
    host.verifyWith(state);
    sections =
        new SectionRunner(
            driver,
            withNumpy ? GuestValues.withNumpy(values) : GuestValues.withoutNumpy(values),
            state,
            MissingPackages.of(config.pythonExecutable()),
            tests);
  }

  /** Loads NumPy, and protects memory that earlier code has left from being read; or neither. */
  private static void loadNumpy(Value warm, boolean wanted) {
    if (!wanted) {
      warm.getMember("leave_numpy_out").executeVoid(GuestModule.source("without_numpy"));
      return;
    }
    Value numpy = warm.getMember("load_numpy").execute();
    if (FilledMemory.install(numpy.getMember("ndarray"))) {
      FilledMemory.verify(numpy.invokeMember("empty", 1));
    }
  }

  private static Value load(Value warm, String name) {
    return warm.getMember("load").execute(name, GuestModule.source(name));
  }

  /** Removes the access that only warming up needs. No guest code has run yet. */
  private void seal(Value warm, Value policy, Value frames) throws IOException {
    Set<String> forbidden = GuestPolicy.FORBIDDEN_MODULES;
    Refusals.define(policy, reporter::forbidden, reporter::tampered);
    policy.invokeMember(
        "seal",
        host.proxy(),
        ProxyArray.fromList(List.copyOf(forbidden)),
        warm.getMember("awaited").execute());
    BuiltinModules.remove(context, REMOVED_MODULES);
    frames.invokeMember("watch", host.tamperingReport(), host.binder(), host.knowledge());
    for (String name : List.of("f_locals", "f_globals", "f_back", "f_code")) {
      TypeAttributes.guardFrame(context, name, frames.getMember(name));
    }
    TypeAttributes.guardBuiltins(context);
    TypeAttributes.guardType(context, "__subclasses__", frames.getMember("subclasses"));
    TypeAttributes.guardType(context, "__dict__", frames.getMember("dictionary"));
    TypeAttributes.guardFunction(context, "__closure__", frames.getMember("closure"));
    TypeAttributes.guardFunction(context, "__defaults__", frames.getMember("defaults"));
    TypeAttributes.guardFunction(context, "__kwdefaults__", frames.getMember("keyword_defaults"));
    TypeAttributes.guardFunctionChange(context, "__code__", frames.getMember("set_code"));
    TypeAttributes.guardFunctionChange(context, "__defaults__", frames.getMember("set_defaults"));
    TypeAttributes.guardFunctionChange(
        context, "__kwdefaults__", frames.getMember("set_keyword_defaults"));
    frames.invokeMember("guarded");
    files.seal(libraries(warm), forbidden);
  }

  private static List<Path> libraries(Value warm) {
    Value directories = warm.getMember("libraries").execute();
    return LongStream.range(0, directories.getArraySize())
        .mapToObj(i -> Path.of(directories.getArrayElement(i).asString()))
        .toList();
  }

  /** Closes the context, without running anything that a sample has left for that. */
  void close() {
    try {
      leave.executeVoid();
    } catch (PolyglotException e) {
      // The context is in no state to run anything.
    }
    context.leave();
    context.close();
  }

  Context context() {
    return context;
  }

  GuestThreads threads() {
    return threads;
  }

  /**
   * Prepares the context for a request: loads the modules that it imports, and limits its files.
   *
   * @return true if modules were loaded
   */
  public boolean prepare(RequestScope scope) {
    threads.forgetStarted();
    threadsStopped = false;
    return state.prepare(scope);
  }

  /**
   * Returns true if modules that were to be loaded need NumPy, which this context lacks. It must
   * not be used again then.
   */
  boolean lacksNumpy() {
    return host.numpyNeeded();
  }

  /**
   * Runs the sections of a request.
   *
   * @throws EngineFailureException if the engine failed and not the guest
   */
  Verdict run(RequestScope scope) throws EngineFailureException {
    reporter.bind(scope);
    try {
      return sections.run(scope);
    } catch (PolyglotException e) {
      if (EngineFailureException.isOfGuest(e) && !scope.isCancelled()) {
        // The driver failed, probably because the sample changed objects that it uses: report them.
        var _ = state.verify(true);
      }
      throw e;
    } finally {
      streams.reset();
      reporter.unbind();
    }
  }

  /**
   * Returns true if nothing that tests rely on has changed.
   *
   * @param last true if no code of the sample will run any more: functions are compared too then
   */
  public boolean verify(boolean last) {
    return state.verify(last);
  }

  /** Returns all differences from the state before the request; see {@link StateGuard}. */
  List<String> differences() {
    return state.differences();
  }

  /** Returns true if the code of the sections that have run is known to be confined. */
  boolean wasConfined() {
    return sections.wasConfined();
  }

  /** Notes that code may have run that could change the state. */
  public void markDirty() {
    state.markDirty();
  }

  /** Restores the state to that before the request; returns false if that is not possible. */
  public boolean restore() {
    if (threads.anyStarted()) {
      state.markDirty();
    }
    return state.restore();
  }

  /**
   * Raises an exception in all threads of the guest. May be called in any thread.
   *
   * @param stillRunning returns false once the request has ended
   * @param persistent if true, the exception is raised again whenever guest code catches it
   */
  void interrupt(BooleanSupplier stillRunning, boolean persistent) {
    threads.raise(threads.own(), stopped, stillRunning, persistent);
    for (Thread thread : threads.startedByGuest()) {
      threadsStopped = true;
      threads.raise(thread, stopped, stillRunning, persistent);
    }
  }

  /**
   * Stops the threads that a request left behind. Returns false if there were any, or if one was
   * stopped earlier: a stopped thread may have held a lock, so the context must not be reused.
   *
   * @param nanos the longest time to wait for the threads, in nanoseconds
   */
  boolean endThreads(long nanos) {
    long end = System.nanoTime() + nanos;
    List<Thread> left = threads.startedByGuest();
    boolean none = left.isEmpty();
    for (int round = 0; !left.isEmpty() && System.nanoTime() < end; round++) {
      for (Thread thread : left) {
        threads.raise(thread, stopped, thread::isAlive, round > 20);
      }
      if (!awaitEnd(left.getFirst())) {
        return false;
      }
      left = threads.startedByGuest();
    }
    return none && !threadsStopped;
  }

  /**
   * Waits up to 10 ms for a thread to end, with the interpreter's lock released; returns false if
   * the calling thread is interrupted.
   */
  private boolean awaitEnd(Thread other) {
    context.leave();
    try {
      other.join(10);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      context.enter();
    }
  }

  /**
   * Replaces the exception that stopped a request: its traceback would retain the request's
   * objects.
   */
  void resetStopException() {
    stopped = resetStopped.execute();
  }

  /**
   * Returns true if the interpreter works. An exception that was raised earlier and is still
   * pending is received first.
   */
  boolean isResponsive() {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        if (responds.execute().asBoolean()) {
          return true;
        }
      } catch (PolyglotException e) {
        if (!EngineFailureException.isOfGuest(e)) {
          return false;
        }
      }
    }
    return false;
  }
}
