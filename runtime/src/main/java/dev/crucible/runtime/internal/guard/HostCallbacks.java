package dev.crucible.runtime.internal.guard;

import dev.crucible.runtime.Phase;
import dev.crucible.runtime.internal.context.ContextSlot;
import dev.crucible.runtime.internal.context.PhaseClock;
import dev.crucible.runtime.internal.graalpy.GuestThreads;
import dev.crucible.runtime.internal.graalpy.RandomGenerator;
import dev.crucible.runtime.internal.graalpy.StateChange;
import dev.crucible.runtime.internal.graalpy.StateSnapshot;
import dev.crucible.runtime.internal.imports.ModuleNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * What the guest's side of the runtime asks of this side. Its functions are Java's, so a guest that
 * gets hold of one finds no Python function behind it.
 */
public final class HostCallbacks {
  private final ViolationReporter incidents;
  private volatile StateSnapshot snapshot;
  private volatile Value raiseStopped;
  private volatile Value raiseRefused;
  private volatile GuestThreads threads;
  private volatile int threadLimit;
  private volatile boolean retire;
  private volatile PhaseClock clock = new PhaseClock(Phase.LOADING);

  public HostCallbacks(ViolationReporter incidents) {
    this.incidents = incidents;
  }

  /** What Python sees. */
  public ProxyObject proxy() {
    return ProxyObject.fromMap(
        Map.ofEntries(
            Map.entry("forbidden", reporter(incidents::forbidden)),
            Map.entry("tampered", reporter(incidents::tampered)),
            Map.entry("denied_import", (ProxyExecutable) this::deniedImport),
            Map.entry("exit", (ProxyExecutable) this::exit),
            Map.entry("start_thread", wrapper(this::startThread)),
            Map.entry("stack_size", wrapper(this::stackSize)),
            Map.entry("retiring", wrapper(this::retiring)),
            Map.entry("load_extension", wrapper(this::load)),
            Map.entry("load_builtin", wrapper(this::load)),
            Map.entry("verify", (ProxyExecutable) _ -> verify()),
            Map.entry("knows", knowledge()),
            Map.entry("tampered_with", (ProxyExecutable) this::tamperedWith)));
  }

  /** Reports how a guest looked at what is hidden. */
  public ProxyExecutable tamperingReport() {
    return how -> {
      incidents.tampered(how[0].asString());
      return null;
    };
  }

  /** Tells classes and functions that were there before any sample. */
  public ProxyExecutable knowledge() {
    return object -> snapshot != null && snapshot.knows(object[0]);
  }

  /** Binds a Python function's argument, or takes it from the call as an unbound method does. */
  public ProxyExecutable binder() {
    return bound -> {
      Value function = bound[0];
      Value argument = bound[1];
      return (ProxyExecutable)
          arguments -> function.execute(arguments.length == 0 ? argument : arguments[0]);
    };
  }

  /** Takes the capsule of a bit generator; gives what restores that generator. */
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

  /** {@code stopped} and {@code refused} raise: the one ends a guest, the other a call. */
  public void raiseWith(Value stopped, Value refused) {
    raiseStopped = stopped;
    raiseRefused = refused;
  }

  /** What the state is verified against. */
  void verifyAgainst(StateSnapshot baseline) {
    snapshot = baseline;
  }

  /** What times verifications. */
  public void timeWith(PhaseClock ofRequest) {
    clock = ofRequest;
  }

  /** How many threads the guest may have beside its own. */
  public void limitThreads(int limit, GuestThreads ofGuest) {
    threadLimit = limit;
    threads = ofGuest;
  }

  // Reports

  private interface Report {
    void of(String what);
  }

  private interface Wrapped {
    Object call(Value original, Value... arguments);
  }

  private static ProxyExecutable reporter(Report report) {
    return given -> {
      String what = given[0].asString();
      return (ProxyExecutable)
          _ -> {
            report.of(what);
            return null;
          };
    };
  }

  private static ProxyExecutable wrapper(Wrapped wrapped) {
    return given -> {
      Value original = given[0];
      return (ProxyExecutable) arguments -> wrapped.call(original, arguments);
    };
  }

  private Object deniedImport(Value... name) {
    incidents.forbidden("the module " + name[0].asString());
    return null;
  }

  private Object tamperedWith(Value... how) {
    incidents.tampered("deceives its tests: " + how[0].asString());
    return null;
  }

  private Object exit(Value... status) {
    boolean success = status.length == 0 || (status[0].fitsInInt() && status[0].asInt() == 0);
    if (success) {
      incidents.tampered("exited with os._exit(0) before its tests were over");
    } else {
      incidents.forbidden("the process function os._exit");
    }
    return raiseStopped.execute();
  }

  // Checked versions of functions

  private Object startThread(Value original, Value... arguments) {
    if (threads.startedByGuest().size() >= threadLimit) {
      incidents.forbidden("more than %d threads beside its own".formatted(threadLimit));
      return raiseRefused.execute("can't start new thread");
    }
    Value identity = original.execute((Object[]) arguments);
    threads.noteStarted(identity.asLong());
    return identity;
  }

  private Object stackSize(Value original, Value... arguments) {
    if (arguments.length > 0
        && (!arguments[0].fitsInLong() || arguments[0].asLong() > ContextSlot.STACK_BYTES)) {
      return raiseRefused.execute("the sandbox has no thread stacks of that size");
    }
    return original.execute((Object[]) arguments);
  }

  private Object retiring(Value original, Value... arguments) {
    retire = true;
    return original.execute((Object[]) arguments);
  }

  /** Whether a guest did what cannot be undone, so that the context is to serve no other. */
  boolean retire() {
    return retire;
  }

  private Object load(Value original, Value... arguments) {
    String name = arguments[0].getMember("name").asString();
    Value origin = arguments[0].getMember("origin");
    if (forbidden(name) || (origin.isString() && forbidden(fileName(origin.asString())))) {
      incidents.forbidden("the module " + name);
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

  // Verification

  /**
   * Reports when something that tests rely on is not what it was, apart from functions: what is
   * done to those is seen when it is done; whether all is well.
   */
  boolean verify() {
    return verify(StateSnapshot::changesOfAttributes);
  }

  /** The same, of all that is known; takes several times as long. */
  boolean verifyAll() {
    return verify(StateSnapshot::changes);
  }

  private boolean verify(Function<StateSnapshot, List<StateChange>> changesOf) {
    Phase before = clock.enter(Phase.VERIFICATION);
    List<String> changes =
        changesOf.apply(snapshot).stream()
            .filter(change -> !change.harmless())
            .map(StateChange::toString)
            .toList();
    clock.enter(before);
    if (!changes.isEmpty()) {
      incidents.tampered(String.join(", ", changes.subList(0, Math.min(4, changes.size()))));
    }
    return changes.isEmpty();
  }
}
