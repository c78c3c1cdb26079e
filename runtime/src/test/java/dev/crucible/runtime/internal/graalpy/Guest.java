package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.PythonLanguage;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.runtime.PythonContext;
import dev.crucible.runtime.GuestModule;
import dev.crucible.runtime.TestPython;
import dev.crucible.runtime.internal.context.GuestEngine;
import dev.crucible.runtime.internal.guard.GuestFiles;
import dev.crucible.runtime.internal.guard.GuestPolicy;
import dev.crucible.runtime.internal.guard.ProgramStreams;
import dev.crucible.runtime.internal.request.ViolationReporter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * A GraalPy context with NumPy, made as the runtime makes one, from which nothing has been taken
 * away. It has its own thread, which is the only one to use it; {@link GuestExtension} runs tests
 * there.
 */
public final class Guest implements AutoCloseable {
  private static final String LANGUAGE = "python";

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task ->
          Thread.ofPlatform()
              .daemon()
              .name("guest-of-graalpy-tests")
              .stackSize(GuestThreads.STACK_BYTES)
              .unstarted(task));
  private final Engine engine = GuestEngine.open();
  private final ProgramStreams streams = new ProgramStreams(OutputStream.nullOutputStream());
  private final Context context =
      new GuestPolicy(new GuestFiles(new ViolationReporter(), streams), new ViolationReporter())
          .newContext(engine, TestPython.executable(), streams, OutputStream.nullOutputStream());

  /** Takes seconds. */
  public Guest() {
    call(() -> {
      context.initialize(LANGUAGE);
      context.enter();
      var _ = context.eval(source("crucible/warm.py", GuestModule.source("warm")));
      return context.getBindings(LANGUAGE).getMember("load_numpy").execute();
    });
  }

  /** Returns what a task returns in the guest's thread; throws what it throws. */
  public <T> T call(Callable<T> task) {
    try {
      return thread.submit(task).get();
    } catch (ExecutionException e) {
      throw Guest.<RuntimeException>asItIs(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E asItIs(Throwable failure) throws E {
    throw (E) failure;
  }

  public Engine engine() {
    return engine;
  }

  public Context context() {
    return context;
  }

  /** Returns the engine's language. */
  public PythonLanguage language() {
    return PythonLanguage.get(null);
  }

  /** Returns GraalPy's own context. */
  public PythonContext python() {
    return PythonContext.get(null);
  }

  /** Returns a module of the runtime's own, such as {@code values}. */
  public Value own(String name) {
    return context.getBindings(LANGUAGE).getMember("load").execute(name, GuestModule.source(name));
  }

  /** Returns a new module that nothing else knows, in which the code has run. */
  public Value module(String code) {
    return module("subject", code);
  }

  /** Returns the same under a name of its own; it is not in {@code sys.modules}. */
  public Value module(String name, String code) {
    Value make =
        context.eval(
            source(
                "make.py",
                """
                def make(name, code):
                    import types
                    module = types.ModuleType(name)
                    exec(compile(code, name + ".py", "exec"), vars(module))
                    return module

                make
                """));
    return make.execute(name, code);
  }

  /** Returns an expression's value; {@code np}, {@code sys} and {@code types} are imported. */
  public Value eval(String expression) {
    return module("import sys, types\nimport numpy as np\nvalue = " + expression)
        .getMember("value");
  }

  /** Returns GraalPy's own object for an expression's value. */
  public Object object(String expression) {
    return GuestObjects.of(eval(expression));
  }

  /** Runs code in a module's namespace. */
  public void run(Value module, String code) {
    eval("lambda code, module: exec(code, vars(module))").executeVoid(code, module);
  }

  /** Returns GraalPy's own object for a module. */
  public static PythonModule moduleOf(Value module) {
    return (PythonModule) GuestObjects.of(module);
  }

  /** Returns GraalPy's own object for a module's attribute. */
  public static Object member(Value module, String name) {
    return GuestObjects.of(module.getMember(name));
  }

  private static Source source(String name, String text) {
    try {
      return Source.newBuilder(LANGUAGE, text, name).build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    call(() -> {
      context.leave();
      context.close();
      return null;
    });
    thread.shutdown();
    engine.close();
  }
}
