package dev.crucible.runtime.internal.guard;

import dev.crucible.runtime.Phase;
import dev.crucible.runtime.internal.graalpy.StandardFiles;
import dev.crucible.runtime.internal.graalpy.state.InterpreterState;
import dev.crucible.runtime.internal.graalpy.state.StateChange;
import dev.crucible.runtime.internal.graalpy.state.StateSnapshot;
import dev.crucible.runtime.internal.request.PhaseClock;
import dev.crucible.runtime.internal.request.RequestScope;
import dev.crucible.runtime.internal.request.ViolationReporter;
import dev.crucible.runtime.internal.verdict.EndReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * The guard of a context's state: before each request the state is as it was when the context was
 * warmed, and between a sample and its tests nothing that the tests rely on has changed.
 *
 * <p>Belongs to one context; used only in its guest thread.
 */
public final class StateGuard {
  private final StateSnapshot snapshot;
  private final boolean withNumpy;
  private final ViolationReporter reporter;
  private final GuestFiles files;
  private final InterpreterState interpreter;
  private final StandardFiles standardFiles;

  /** Modules that requests have named: each has been loaded, or cannot be. */
  private final Set<String> known = new HashSet<>();

  private volatile boolean retired;

  private final Value load;
  private final Value end;
  private final Value restoreValues;

  /**
   * Records the current state as the one to keep.
   *
   * @param snapshot the snapshot of the context's modules
   * @param withNumpy true if the context has NumPy
   * @param reporter where tampering is reported
   * @param files the context's file system
   * @param driver the guest's module {@code driver}
   * @param savedState the guest's module {@code state}, whose {@code save} was called
   */
  public StateGuard(
      StateSnapshot snapshot,
      boolean withNumpy,
      ViolationReporter reporter,
      GuestFiles files,
      Value driver,
      Value savedState) {
    this.snapshot = snapshot;
    this.withNumpy = withNumpy;
    this.reporter = reporter;
    this.files = files;
    this.standardFiles = StandardFiles.ofCurrent();
    this.load = driver.getMember("load");
    this.end = driver.getMember("end");
    this.restoreValues = savedState.getMember("restore");
    Value watched = savedState.invokeMember("watched");
    this.interpreter =
        InterpreterState.take(watched.getArrayElement(0), watched.getArrayElement(1));
  }

  /**
   * Prepares the context for a request: empties its files, and loads the modules that its code
   * names. They are loaded before the sample can load them, so that what it finds is genuine.
   *
   * @return true if modules were loaded
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

  /** Notes that code is about to run, or may have run, that could change the state. */
  public void markDirty() {
    snapshot.markDirty();
  }

  /** Opens standard input and output again if the guest has closed them. */
  void reopenStandardFiles() {
    standardFiles.restore();
  }

  /**
   * Returns true if nothing that tests rely on has changed, and reports tampering if something has.
   *
   * @param all if true, everything is compared, which suffices once the sample's code cannot run
   *     any more. If false, functions are left out, since writes to them are intercepted; this
   *     takes a fraction of the time
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
    if (!withNumpy && snapshot.hasModule("numpy")) {
      // The sample has put something in NumPy's place, which a context with NumPy will detect.
      reporter.report(new EndReason.NumpyNeeded());
      return false;
    }
    return changes.isEmpty();
  }

  /**
   * Returns all differences from the state before the request, also harmless ones. Everything is
   * compared, whatever code has run.
   */
  public List<String> differences() {
    markDirty();
    List<String> found =
        new ArrayList<>(snapshot.changes().stream().map(StateChange::toString).toList());
    if (!snapshot.sameObjects()) {
      found.add("changed an object of a library");
    }
    if (!interpreter.unchanged()) {
      found.add("changed a value of the interpreter");
    }
    return found;
  }

  /** Returns true if a class or function was there before any sample. */
  boolean knows(Value object) {
    return snapshot.knows(object);
  }

  /**
   * Notes that a guest has done something that cannot be undone, so that the context serves no
   * other request. Thread-safe.
   */
  void retire() {
    retired = true;
  }

  /**
   * Restores the state to that before the request.
   *
   * @return false if that is not possible: the context must not be used again
   */
  public boolean restore() {
    if (!interpreter.unchanged()) {
      markDirty();
    }
    boolean dirty = snapshot.isDirty();
    if (retired || !snapshot.restore()) {
      return false;
    }
    standardFiles.restore();
    end.executeVoid(dirty);
    if (!interpreter.unchanged() || !files.inScratch()) {
      restoreValues.executeVoid();
      interpreter.capture();
    }
    return true;
  }
}
