package dev.crucible.runtime.internal.guard;

import dev.crucible.runtime.ExecutionRequest;
import dev.crucible.runtime.internal.graalpy.InterpreterState;
import dev.crucible.runtime.internal.graalpy.StateSnapshot;
import dev.crucible.runtime.internal.imports.Imports;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * Keeps a context's state: before each request it is as it was when the context was warmed, and
 * between a sample and its tests nothing that they rely on has changed.
 *
 * <p>Of one context; used in its guest thread.
 */
public final class StateGuard {
  private final StateSnapshot snapshot;
  private final HostCallbacks host;
  private final GuestFiles files;
  private final InterpreterState interpreter;

  /** Modules that requests have named: they are loaded, or cannot be. */
  private final Set<String> known = new HashSet<>();

  private final Value load;
  private final Value end;
  private final Value restoreValues;

  public StateGuard(
      StateSnapshot snapshot,
      HostCallbacks host,
      GuestFiles files,
      Value driver,
      Value savedState) {
    this.snapshot = snapshot;
    this.host = host;
    this.files = files;
    this.load = driver.getMember("load");
    this.end = driver.getMember("end");
    this.restoreValues = savedState.getMember("restore");
    Value watched = savedState.invokeMember("watched");
    this.interpreter =
        InterpreterState.take(watched.getArrayElement(0), watched.getArrayElement(1));
    host.verifyAgainst(snapshot);
  }

  /**
   * Loads the modules that a request names before its sample can: what it finds is genuine. Tells
   * whether there were any to load.
   */
  public boolean prepare(ExecutionRequest request) {
    files.reset(request.limits().scratchBytes());
    List<Object> names = new ArrayList<>();
    for (String name : Imports.of(request.sections())) {
      if (known.add(name)) {
        names.add(name);
      }
    }
    boolean loaded = !names.isEmpty() && load.execute(ProxyArray.fromList(names)).asLong() > 0;
    if (loaded) {
      snapshot.extend();
      interpreter.capture();
    }
    return loaded;
  }

  /** Notes that code of a sample's is about to run, or may have run. */
  public void touched() {
    snapshot.touched();
  }

  /**
   * Whether nothing that tests rely on has changed; reports it when something has.
   *
   * @param last whether nothing of the sample's will run any more: all is looked at then
   */
  public boolean verify(boolean last) {
    return last ? host.verifyAll() : host.verify();
  }

  /** Brings everything back; false when that is not possible. */
  public boolean restore() {
    if (host.retire() || !snapshot.restore()) {
      return false;
    }
    end.executeVoid();
    if (!interpreter.unchanged() || !files.inScratch()) {
      restoreValues.executeVoid();
      interpreter.capture();
    }
    return true;
  }
}
