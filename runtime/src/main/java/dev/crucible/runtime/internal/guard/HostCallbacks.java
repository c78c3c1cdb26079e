package dev.crucible.runtime.internal.guard;

import dev.crucible.runtime.internal.graalpy.GuestThreads;
import dev.crucible.runtime.internal.graalpy.memory.RandomGenerator;
import dev.crucible.runtime.internal.imports.ModuleNames;
import dev.crucible.runtime.internal.request.ViolationReporter;
import dev.crucible.runtime.internal.verdict.EndReason;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * The functions of the host that the guest's side of the runtime calls. They are Java's, so a guest
 * that gets hold of one finds no Python function behind it.
 *
 * <p>Belongs to one context. The functions may be called by all threads of the guest.
 */
public final class HostCallbacks {
  private final ViolationReporter reporter;
  private final ProgramStreams streams;
  private final boolean withNumpy;
  private volatile boolean numpyNeeded;
  private volatile StateGuard state;
  private volatile Value raiseStopped;
  private volatile Value raiseExit;
  private volatile Value raiseRefused;
  private volatile GuestThreads threads;

  /**
   * Creates the callbacks of a context.
   *
   * @param reporter where the guest's violations are reported
   * @param streams the standard input and output of the context's programs
   * @param withNumpy true if the context has NumPy; one without it loads no native code at all
   */
  public HostCallbacks(ViolationReporter reporter, ProgramStreams streams, boolean withNumpy) {
    this.reporter = reporter;
    this.streams = streams;
    this.withNumpy = withNumpy;
  }

  /** Returns the functions as one object for Python. */
  public ProxyObject proxy() {
    return ProxyObject.fromMap(
        Map.ofEntries(
            Map.entry("need_numpy", (ProxyExecutable) _ -> needNumpy()),
            Map.entry("denied_import", (ProxyExecutable) this::deniedImport),
            Map.entry("exit", (ProxyExecutable) this::exit),
            Map.entry("start_thread", wrapper(this::startThread)),
            Map.entry("stack_size", wrapper(this::stackSize)),
            Map.entry("retiring", wrapper(this::retiring)),
            Map.entry("load_extension", wrapper(this::loadExtension)),
            Map.entry("load_builtin", wrapper(this::load)),
            Map.entry("verify", (ProxyExecutable) _ -> state.verify(false)),
            Map.entry("begin_program", (ProxyExecutable) this::beginProgram),
            Map.entry("file_status", (ProxyExecutable) this::fileStatus),
            Map.entry("end_program", (ProxyExecutable) _ -> streams.end()),
            Map.entry("knows", knowledge()),
            Map.entry("tampered_with", (ProxyExecutable) this::tamperedWith)));
  }

  /** Returns a function that reports tampering in the words of its argument. */
  public ProxyExecutable tamperingReport() {
    return how -> {
      reporter.tampered(how[0].asString());
      return null;
    };
  }

  /**
   * Returns a function that returns true for a class or function that was there before any sample.
   */
  public ProxyExecutable knowledge() {
    return object -> state != null && state.knows(object[0]);
  }

  /**
   * Returns a function that makes a callable of a Python function and an argument. Called without
   * arguments, the callable passes that argument to the function; called with one, as an unbound
   * method is, it passes that.
   */
  public ProxyExecutable binder() {
    return bound -> {
      Value function = bound[0];
      Value argument = bound[1];
      return (ProxyExecutable)
          arguments -> function.execute(arguments.length == 0 ? argument : arguments[0]);
    };
  }

  /**
   * Returns a function that takes the capsule of a bit generator and returns an object with the
   * methods {@code moved} and {@code restore} for that generator.
   */
  public static ProxyExecutable generators() {
    return capsule -> {
      var generator = new RandomGenerator(capsule[0]);
      ProxyExecutable moved = _ -> generator.moved();
      ProxyExecutable restore =
          _ -> {
            generator.restore();
            return null;
          };
      return ProxyObject.fromMap(Map.of("moved", moved, "restore", restore));
    };
  }

  /**
   * Sets the guest's functions that raise exceptions.
   *
   * @param stopped raises the exception that ends a guest
   * @param exit raises the exception that ends a program, with the status that it is given
   * @param refused raises the exception that refuses a call, with the message that it is given
   */
  public void raiseWith(Value stopped, Value exit, Value refused) {
    raiseStopped = stopped;
    raiseExit = exit;
    raiseRefused = refused;
  }

  /** Sets the guard that verifies the context's state. */
  public void verifyWith(StateGuard guard) {
    state = guard;
  }

  /** Sets the threads of the context. */
  public void countThreadsOf(GuestThreads ofGuest) {
    threads = ofGuest;
  }

  // Reports

  private interface Wrapped {
    Object call(Value original, Value... arguments);
  }

  private static ProxyExecutable wrapper(Wrapped wrapped) {
    return given -> {
      Value original = given[0];
      return (ProxyExecutable) arguments -> wrapped.call(original, arguments);
    };
  }

  private Object deniedImport(Value... name) {
    reporter.forbidden("the module " + name[0].asString());
    return null;
  }

  private Object tamperedWith(Value... how) {
    reporter.tampered("deceives its tests: " + how[0].asString());
    return null;
  }

  /**
   * Returns a function like {@code os.fstat}, for which standard input and output are files, as if
   * a shell had redirected them.
   *
   * @param given the original, and a function that makes the result for a size
   */
  private Object fileStatus(Value... given) {
    Value original = given[0];
    Value ofSize = given[1];
    return (ProxyExecutable)
        arguments -> {
          if (arguments.length == 1 && arguments[0].fitsInInt()) {
            int number = arguments[0].asInt();
            if (number >= 0 && number <= 2) {
              return ofSize.execute(number == 0 ? streams.readable() : 0);
            }
          }
          return original.execute((Object[]) arguments);
        };
  }

  private Object beginProgram(Value... input) {
    state.reopenStandardFiles();
    streams.begin(input[0].asString());
    return null;
  }

  /**
   * Ends a program or a script, where {@code os._exit} does no more than {@code sys.exit}; reports
   * the call elsewhere, and in the program's other threads, where no exception would end it.
   */
  private Object exit(Value... status) {
    if (streams.programRuns()
        && Thread.currentThread().equals(threads.own())
        && status.length == 1
        && status[0].fitsInInt()) {
      return raiseExit.execute(status[0].asInt());
    }
    boolean success = status.length == 0 || (status[0].fitsInInt() && status[0].asInt() == 0);
    if (success) {
      reporter.tampered("exited with os._exit(0) before its tests were over");
    } else {
      reporter.forbidden("the process function os._exit");
    }
    return raiseStopped.execute();
  }

  // Checked versions of Python's functions

  private Object startThread(Value original, Value... arguments) {
    int limit = reporter.current().map(scope -> scope.limits().threads()).orElse(0);
    if (threads.startedByGuest().size() >= limit) {
      reporter.forbidden("more than %d threads beside its own".formatted(limit));
      return raiseRefused.execute("can't start new thread");
    }
    try {
      OptionalLong identity =
          arguments.length == 2 ? threads.start(arguments[0], arguments[1]) : OptionalLong.empty();
      if (identity.isPresent()) {
        return identity.getAsLong();
      }
    } catch (OutOfMemoryError e) {
      return raiseRefused.execute("can't start new thread"); // The stack is too large.
    }
    Value identity = original.execute((Object[]) arguments);
    threads.noteStarted(identity.asLong());
    return identity;
  }

  private Object stackSize(Value original, Value... arguments) {
    if (arguments.length > 0
        && arguments[0].fitsInLong()
        && arguments[0].asLong() > GuestThreads.MOST_STACK_BYTES) {
      return original.execute(GuestThreads.MOST_STACK_BYTES); // As near to the wish as is possible.
    }
    return original.execute((Object[]) arguments);
  }

  private Object retiring(Value original, Value... arguments) {
    state.retire();
    return original.execute((Object[]) arguments);
  }

  /** Returns true if an import has needed NumPy in a context without it. */
  public boolean numpyNeeded() {
    return numpyNeeded;
  }

  private Object needNumpy() {
    numpyNeeded = true;
    reporter.report(new EndReason.NumpyNeeded());
    return null;
  }

  /** Loads native code, which is prepared for samples in contexts with NumPy only. */
  private Object loadExtension(Value original, Value... arguments) {
    if (!withNumpy) {
      var _ = needNumpy();
      return raiseRefused.execute("native code needs a context with NumPy");
    }
    return load(original, arguments);
  }

  private Object load(Value original, Value... arguments) {
    String name = arguments[0].getMember("name").asString();
    Value origin = arguments[0].getMember("origin");
    if (forbidden(name) || (origin.isString() && forbidden(fileName(origin.asString())))) {
      reporter.forbidden("the module " + name);
      return raiseRefused.execute("forbidden in the sandbox");
    }
    return original.execute((Object[]) arguments);
  }

  private static boolean forbidden(String name) {
    return GuestPolicy.FORBIDDEN_MODULES.contains(ModuleNames.top(name));
  }

  private static String fileName(String path) {
    Path name = Path.of(path).getFileName();
    return name == null ? "" : name.toString();
  }
}
