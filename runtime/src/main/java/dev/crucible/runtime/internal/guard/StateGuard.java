package dev.crucible.runtime.internal.guard;

import dev.crucible.runtime.Phase;
import dev.crucible.runtime.internal.graalpy.InterpreterState;
import dev.crucible.runtime.internal.graalpy.StateChange;
import dev.crucible.runtime.internal.graalpy.StateSnapshot;
import dev.crucible.runtime.internal.request.PhaseClock;
import dev.crucible.runtime.internal.request.RequestScope;
import dev.crucible.runtime.internal.request.ViolationReporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
  private final ViolationReporter reporter;
  private final GuestFiles files;
  private final InterpreterState interpreter;

  /** Modules that requests have named: they are loaded, or cannot be. */
  private final Set<String> known = new HashSet<>();

  private volatile boolean retired;

  private final Value load;
  private final Value end;
  private final Value restoreValues;

  public StateGuard(
      StateSnapshot snapshot,
      ViolationReporter reporter,
      GuestFiles files,
      Value driver,
      Value savedState) {
    this.snapshot = snapshot;
    this.reporter = reporter;
    this.files = files;
    this.load = driver.getMember("load");
    this.end = driver.getMember("end");
    this.restoreValues = savedState.getMember("restore");
    Value watched = savedState.invokeMember("watched");
    this.interpreter =
        InterpreterState.take(watched.getArrayElement(0), watched.getArrayElement(1));
  }

  /**
   * Loads the modules that a request names before its sample can: what it finds is genuine. Tells
   * whether there were any to load.
   */
  public boolean prepare(RequestScope scope) {
    files.reset(scope.limits().scratchBytes());
    List<Object> names = new ArrayList<>();
    for (String name : scope.imports()) {
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
  public void markDirty() {
    snapshot.markDirty();
  }

  /**
   * Returns true if nothing that tests rely on has changed, and reports tampering if something has.
   *
   * @param all if true, everything is compared: code of the sample runs no more. If false,
   *     functions are left out, since writes to them are intercepted; this takes a fraction of the
   *     time
   */
  public boolean verify(boolean all) {
    Optional<PhaseClock> clock = reporter.current().map(RequestScope::clock);
    Optional<Phase> before = clock.map(running -> running.enter(Phase.VERIFICATION));
    List<String> changes =
        (all ? snapshot.changes() : snapshot.changesOfAttributes())
            .stream().filter(change -> !change.harmless()).map(StateChange::toString).toList();
    before.ifPresent(phase -> clock.get().enter(phase));
    if (!changes.isEmpty()) {
      reporter.tampered(String.join(", ", changes.subList(0, Math.min(4, changes.size()))));
    }
    return changes.isEmpty();
  }

  /** Returns true for classes and functions that were there before any sample. */
  boolean knows(Value object) {
    return snapshot.knows(object);
  }

  /** Notes that a guest did what cannot be undone, so that the context serves no other request. */
  void retire() {
    retired = true;
  }

  /** Brings everything back; false when that is not possible. */
  public boolean restore() {
    if (retired || !snapshot.restore()) {
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
