package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.function.PFunction;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.builtins.objects.thread.AbstractPythonLock;
import com.oracle.graal.python.builtins.objects.type.PythonClass;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.strings.TruffleString;
import dev.crucible.runtime.internal.graalpy.BuiltinModules;
import dev.crucible.runtime.internal.graalpy.CodeCache;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Value;

/**
 * A snapshot of the modules of a context, and of the classes, functions and objects that can be
 * reached through their attributes: the attributes of modules, classes and objects, the code and
 * default arguments of functions, locks, and the object that each name in {@code sys.modules}
 * stands for. Which values lists and dictionaries have is not part of it.
 *
 * <p>How it works:
 *
 * <ol>
 *   <li>All objects are found once, when the context is warm ({@link RecordedObjects}). Each is
 *       recorded as references to what it held ({@link AttributeState}).
 *   <li>A comparison goes over the recorded references in the order in which they are stored. Only
 *       for an object that differs are names looked at, and {@link AllowedChanges} decides which
 *       differences are harmless.
 *   <li>Most recorded objects are functions. Writes to their code and defaults are intercepted by
 *       the guest's {@code frames}, so {@link #changesOfAttributes} leaves functions out while a
 *       sample can still run, and {@link #changes} compares all when it cannot.
 *   <li>Restoring writes the attributes of modules back. Of classes, only caches may have changed,
 *       and the changed ones are recorded. Attributes that mere reading has added to classes and
 *       functions are removed. Any other change of a class or function makes the context unusable.
 *   <li>The attributes of objects are compared only when the state is restored, since honest code
 *       may set them ({@link ObjectStates}).
 *   <li>If the last comparison found nothing and no code has run since that could have changed
 *       anything, another one compares nothing, and restoring compares only objects. If no such
 *       code has run since the state was last restored, restoring compares only what is in {@code
 *       sys.modules}.
 * </ol>
 *
 * <p>Belongs to one context; used only in its guest thread, which has entered the context.
 */
@SuppressWarnings("ReferenceEquality") // Identity is what is compared.
public final class StateSnapshot {
  /**
   * Name of the counter that the registration of a virtual subclass increments, which cannot be
   * undone.
   */
  private static final String ABC_REGISTRATIONS = "_abc_invalidation_counter";

  private final PythonContext context;
  private final RecordedObjects recorded = new RecordedObjects();
  private final List<ModuleState> modules = recorded.modules();
  private final AttributeStates ofModules = recorded.ofModules();
  private final List<ClassState> classes = recorded.classes();
  private final AttributeStates ofClasses = recorded.ofClasses();
  private final FunctionStates functions = recorded.functions();
  private final CellStates cells = recorded.cells();
  private final LoadedModules loaded;
  private final CodeCache code;

  /** True if everything was compared and found unchanged, and the state is not dirty since. */
  private boolean unchanged;

  /** True if code may have changed something since the state was last restored. */
  private boolean dirty = true;

  private StateSnapshot(PythonContext context) {
    this.context = context;
    this.loaded = new LoadedModules(context);
    this.code = new CodeCache(context.getLanguage());
  }

  /**
   * Records the state of the context that the calling thread has entered.
   *
   * @param more a Python list of objects to include beside the modules
   */
  public static StateSnapshot take(Value more) {
    var snapshot = new StateSnapshot(PythonContext.get(null));
    for (long i = 0; i < more.getArraySize(); i++) {
      snapshot.recorded.visit(GuestObjects.of(more.getArrayElement(i)), "numpy");
    }
    snapshot.extend();
    return snapshot;
  }

  /**
   * Includes modules that were loaded since, as they are now, and changes that loading them has
   * made. Only trusted code may have run since the state was last restored.
   */
  public void extend() {
    BuiltinModules.of(context).forEach((name, module) -> recorded.visit(module, name.toString()));
    loaded.extend((name, module) -> recorded.visit(module, name.toJavaStringUncached()));
    recorded.refresh();
    code.keep();
  }

  /**
   * Returns true if a class or function was there when the snapshot was taken or last extended, or
   * is one of GraalPy or of C code.
   */
  public boolean knows(Value classOrFunction) {
    return isKnown(GuestObjects.of(classOrFunction));
  }

  private boolean isKnown(Object object) {
    boolean python = object instanceof PythonClass || object instanceof PFunction;
    return !python || recorded.contains(object);
  }

  /** Returns true if {@code sys.modules} has a module of this name. */
  public boolean hasModule(String name) {
    return loaded.has(GuestObjects.text(name));
  }

  /** Notes that code is about to run, or may have run, that could change something. */
  public void markDirty() {
    unchanged = false;
    dirty = true;
  }

  /** Returns true if the objects of libraries have the attributes that they had. */
  public boolean sameObjects() {
    return recorded.objects().same();
  }

  /**
   * Returns true if code may have changed something since the state was last restored, or has
   * changed {@code sys.modules}.
   */
  public boolean isDirty() {
    if (!dirty && !loaded.isAsRecorded()) {
      markDirty();
    }
    return dirty;
  }

  /** Returns all differences from the snapshot; mostly none. */
  public List<StateChange> changes() {
    if (unchanged) {
      return List.of();
    }
    List<StateChange> changes = changesOfAttributes();
    functions.changed(state -> addChanges(state, changes));
    cells.changed(owner ->
        changes.add(
            new StateChange("what %s has closed over".formatted(owner), "replaced", false)));
    unchanged = changes.isEmpty();
    return changes;
  }

  /**
   * Returns the differences from the snapshot without those of functions, which are most of its
   * objects.
   */
  public List<StateChange> changesOfAttributes() {
    if (unchanged) {
      return List.of();
    }
    List<StateChange> changes = new ArrayList<>();
    for (int i = 0; i < modules.size(); i++) {
      if (!modules.get(i).sameKind() || !ofModules.same(i)) {
        addChanges(modules.get(i), changes);
      }
    }
    for (int i = 0; i < classes.size(); i++) {
      ClassState state = classes.get(i);
      if (!state.sameKind()) {
        changes.add(
            new StateChange("the bases or the class of " + state.name(), "replaced", false));
      }
      if (!ofClasses.same(i)) {
        addAttributeChanges(state.attributes(), state.name(), AllowedChanges.OF_CLASSES, changes);
      }
    }
    loaded
        .replaced()
        .forEach(name ->
            changes.add(new StateChange("sys.modules['%s']".formatted(name), "replaced", false)));
    return changes;
  }

  private void addChanges(ModuleState state, List<StateChange> changes) {
    if (!state.sameKind()) {
      changes.add(
          new StateChange("the class or the dictionary of " + state.name(), "replaced", false));
    }
    addAttributeChanges(state.attributes(), state.name(), AllowedChanges.OF_MODULES, changes);
  }

  private void addChanges(FunctionState state, List<StateChange> changes) {
    if (!state.same()) {
      changes.add(new StateChange(state.name(), "changed the code or the defaults of", false));
    } else {
      addAttributeChanges(state.attributes(), state.name(), AllowedChanges.OF_FUNCTIONS, changes);
    }
  }

  private void addAttributeChanges(
      AttributeState attributes,
      String owner,
      AllowedChanges tolerance,
      List<StateChange> changes) {
    if (attributes.detached()) {
      changes.add(new StateChange("the dictionary of " + owner, "replaced", false));
    }
    attributes
        .differences()
        .forEach((name, now) -> {
          String text = name.toJavaStringUncached();
          Object before = attributes.values().get(name);
          String how = now == null ? "deleted" : before == null ? "added" : "replaced";
          boolean harmless =
              AllowedChanges.addedByReading(attributes.object(), text, before, now)
                  || tolerance.allows(
                      new AttributeChange(attributes.object(), owner, text, before, now),
                      this::isKnown);
          changes.add(new StateChange(owner + "." + text, how, harmless));
        });
  }

  /**
   * Restores what can be restored: the attributes of modules and objects, and the modules in {@code
   * sys.modules}. The state is not dirty afterwards. A lock that is still held cannot be restored,
   * since its holder may be a thread that has ended.
   *
   * @return true if the state is that of the snapshot again
   */
  public boolean restore() {
    boolean all = isDirty();
    if (context.getImportLock().isLocked()
        || recorded.locks().stream().anyMatch(AbstractPythonLock::locked)) {
      return false;
    }
    if (!unchanged && !(restoreModules() && restoreClasses() && restoreFunctions())) {
      return false;
    }
    if (all && !recorded.objects().restore()) {
      return false;
    }
    if (all && !loaded.isAsRecorded()) {
      loaded.restore();
    }
    code.trim();
    unchanged = true;
    dirty = false;
    return true;
  }

  private boolean restoreModules() {
    boolean changed = false;
    for (int i = 0; i < modules.size(); i++) {
      ModuleState state = modules.get(i);
      if (!state.sameKind()) {
        return false;
      }
      if (!ofModules.same(i)) {
        restore(state.module(), state.attributes());
        changed = true;
      }
    }
    if (changed) {
      ofModules.layOut();
    }
    return true;
  }

  private boolean restoreClasses() {
    boolean changed = false;
    for (int i = 0; i < classes.size(); i++) {
      ClassState state = classes.get(i);
      if (!state.sameKind()) {
        return false;
      }
      if (!ofClasses.same(i)) {
        if (!acceptable(state.attributes(), state.name(), AllowedChanges.OF_CLASSES)) {
          return false;
        }
        changed = true;
      }
    }
    if (changed) {
      ofClasses.layOut();
    }
    return true;
  }

  private boolean restoreFunctions() {
    List<FunctionState> changed = new ArrayList<>();
    functions.changed(changed::add);
    for (FunctionState state : changed) {
      if (!state.same()
          || !acceptable(state.attributes(), state.name(), AllowedChanges.OF_FUNCTIONS)) {
        return false;
      }
    }
    if (!changed.isEmpty()) {
      functions.refresh();
    }
    return cells.same();
  }

  /**
   * Returns true if the attributes are the recorded ones except for caches, which get their
   * recorded values, and for attributes that reading has added, which are removed.
   */
  private boolean acceptable(AttributeState attributes, String owner, AllowedChanges tolerance) {
    if (attributes.same()) {
      return true;
    }
    if (attributes.detached()) {
      return false;
    }
    List<TruffleString> read = new ArrayList<>();
    List<TruffleString> caches = new ArrayList<>();
    for (var difference : attributes.differences().entrySet()) {
      Object before = attributes.values().get(difference.getKey());
      Object now = difference.getValue();
      String name = difference.getKey().toJavaStringUncached();
      if (AllowedChanges.addedByReading(attributes.object(), name, before, now)) {
        read.add(difference.getKey());
      } else if (before == null
          || name.equals(ABC_REGISTRATIONS)
          || !tolerance.allows(
              new AttributeChange(attributes.object(), owner, name, before, now), this::isKnown)) {
        return false;
      } else {
        caches.add(difference.getKey());
      }
    }
    read.forEach(name -> remove(attributes.object(), name));
    caches.forEach(name -> write(attributes.object(), name, attributes.values().get(name)));
    attributes.refresh();
    return true;
  }

  /** Removes an attribute from a class or function, and from what GraalPy knows of the class. */
  private static void remove(DynamicObject owner, TruffleString name) {
    var _ = DynamicObject.RemoveKeyNode.getUncached().execute(owner, name);
    if (owner instanceof PythonClass type) {
      type.onAttributeUpdate(name, PNone.NO_VALUE);
    }
  }

  /** Writes an attribute of a class or function, also to what GraalPy knows of the class. */
  private static void write(DynamicObject owner, TruffleString name, Object value) {
    if (owner instanceof PythonClass type) {
      type.setAttribute(name, value);
    } else {
      DynamicObject.PutNode.getUncached().execute(owner, name, value);
    }
  }

  private static void restore(PythonModule module, AttributeState attributes) {
    attributes
        .differences()
        .forEach((name, now) -> {
          Object before = attributes.values().get(name);
          if (before == null) {
            module.getDict().delItem(name);
          } else {
            module.setAttribute(name, before);
          }
        });
    // Called for its effect: it records the layout that writing the attributes back has left.
    attributes.differences();
  }
}
