package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.cell.PCell;
import com.oracle.graal.python.builtins.objects.common.DynamicObjectStorage;
import com.oracle.graal.python.builtins.objects.common.HashingStorage;
import com.oracle.graal.python.builtins.objects.common.HashingStorageNodes.HashingStorageLen;
import com.oracle.graal.python.builtins.objects.dict.PDict;
import com.oracle.graal.python.builtins.objects.function.PFunction;
import com.oracle.graal.python.builtins.objects.list.PList;
import com.oracle.graal.python.builtins.objects.method.PDecoratedMethod;
import com.oracle.graal.python.builtins.objects.method.PMethod;
import com.oracle.graal.python.builtins.objects.module.PythonModule;
import com.oracle.graal.python.builtins.objects.object.PythonObject;
import com.oracle.graal.python.builtins.objects.property.PProperty;
import com.oracle.graal.python.builtins.objects.thread.AbstractPythonLock;
import com.oracle.graal.python.builtins.objects.tuple.PTuple;
import com.oracle.graal.python.builtins.objects.type.PythonBuiltinClass;
import com.oracle.graal.python.builtins.objects.type.PythonClass;
import com.oracle.graal.python.builtins.objects.type.PythonManagedClass;
import com.oracle.graal.python.runtime.PythonContext;
import com.oracle.graal.python.runtime.sequence.PSequence;
import com.oracle.graal.python.runtime.sequence.storage.ObjectSequenceStorage;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.strings.TruffleString;
import dev.crucible.runtime.internal.graalpy.BuiltinModules;
import dev.crucible.runtime.internal.graalpy.CodeCache;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
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
 *   <li>All objects are found once, when the context is warm, by following attributes, decorated
 *       methods, properties and closures from the modules. Each is recorded as references to what
 *       it held ({@link AttributeState}).
 *   <li>Built-in types are not recorded: GraalPy refuses to change them.
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
 *       may set them ({@link ObjectStates}). Objects are also found in lists, tuples and
 *       dictionaries, where enumerations, for one, keep their members.
 *   <li>If the last comparison found nothing and no guest code has run since, restoring compares
 *       nothing but objects.
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

  /** Number of entries beyond which a list or dictionary is taken for a table of plain values. */
  private static final int MOST_ENTRIES = 1000;

  private final PythonContext context;
  private final IdentityHashMap<Object, Boolean> visited = new IdentityHashMap<>();
  private final List<ModuleState> modules = new ArrayList<>();
  private final List<ClassState> classes = new ArrayList<>();
  private final FunctionStates functions = new FunctionStates();
  private final CellStates cells = new CellStates();
  private final ObjectStates objects = new ObjectStates();
  private final List<AbstractPythonLock> locks = new ArrayList<>();
  private final LoadedModules loaded;
  private final CodeCache code;

  /** Attributes of {@link #modules}, in the same order. */
  private final AttributeStates ofModules = new AttributeStates();

  /** Attributes of {@link #classes}, in the same order. */
  private final AttributeStates ofClasses = new AttributeStates();

  /** True if everything was compared and found unchanged, and no guest code has run since. */
  private boolean unchanged;

  private record ModuleState(
      PythonModule module, String name, Object type, PDict dict, AttributeState attributes) {

    /**
     * Returns true if the module still has its original class, and its {@code __dict__} is still
     * backed by the module's own attributes. A replaced {@code __dict__} is detected by the
     * comparison of attributes, because GraalPy stores it as a hidden attribute.
     */
    boolean sameKind() {
      return module.getPythonClass() == type
          && dict.getDictStorage() instanceof DynamicObjectStorage storage
          && storage.getStore() == module;
    }
  }

  private record ClassState(
      PythonClass type, String name, Object metaclass, Object bases, AttributeState attributes) {

    ClassState(PythonClass type, String name, AttributeState attributes) {
      this(type, name, type.getPythonClass(), type.getBaseClasses(), attributes);
    }

    /**
     * Returns true if the class still has its metaclass and its bases, whose array is replaced if
     * others are set.
     */
    boolean sameKind() {
      return type.getPythonClass() == metaclass && type.getBaseClasses() == bases;
    }
  }

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
      snapshot.visit(GuestObjects.of(more.getArrayElement(i)), "numpy");
    }
    snapshot.extend();
    return snapshot;
  }

  /**
   * Includes modules that were loaded since, as they are now, and changes that loading them has
   * made. Only trusted code may have run since the state was last restored.
   */
  public void extend() {
    BuiltinModules.of(context).forEach((name, module) -> visit(module, name.toString()));
    loaded.extend((name, module) -> visit(module, name.toJavaStringUncached()));
    ofModules.refresh();
    ofClasses.refresh();
    functions.refresh();
    objects.refresh();
    code.keep();
  }

  // Recording the state

  private record Found(Object object, String owner) {}

  private void visit(Object root, String name) {
    Deque<Found> queue = new ArrayDeque<>();
    queue.add(new Found(root, name));
    while (!queue.isEmpty()) {
      Found next = queue.poll();
      if (next.object() != null && visited.putIfAbsent(next.object(), true) == null) {
        visitOne(next.object(), next.owner(), queue);
      }
    }
  }

  private void visitOne(Object object, String owner, Deque<Found> queue) {
    switch (object) {
      case PythonModule module -> {
        String name = text(module.getAttribute(GuestObjects.text("__name__")), owner);
        var attributes = new AttributeState(module);
        ofModules.add(attributes);
        modules.add(
            new ModuleState(module, name, module.getPythonClass(), module.getDict(), attributes));
        follow(attributes, name, queue);
      }
      case PythonBuiltinClass _ -> {}
      case PythonClass type -> {
        String name = owner + "." + type.getName();
        var attributes = new AttributeState(type);
        ofClasses.add(attributes);
        classes.add(new ClassState(type, name, attributes));
        follow(attributes, name, queue);
      }
      case PFunction function -> visitFunction(function, owner, queue);
      case PDecoratedMethod method -> queue.add(new Found(method.getCallable(), owner));
      case PMethod method -> queue.add(new Found(method.getFunction(), owner));
      case PProperty property -> {
        queue.add(new Found(property.getFget(), owner));
        queue.add(new Found(property.getFset(), owner));
        queue.add(new Found(property.getFdel(), owner));
      }
      case AbstractPythonLock lock -> locks.add(lock);
      case PythonObject other -> visitObject(other, owner, queue);
      default -> {}
    }
  }

  /**
   * Records an object of a library, and goes on to the objects in it. Classes and functions to
   * which only an object leads are not recorded: they would be verified, which costs every test.
   */
  private void visitObject(PythonObject object, String owner, Deque<Found> queue) {
    if (ObjectStates.covers(object)) {
      objects.add(object).forEach(value -> followObject(value, owner, queue));
    } else if (object.getPythonClass() instanceof PythonClass) {
      return;
    }
    switch (object) {
      case PDict dict -> {
        HashingStorage storage = dict.getDictStorage();
        if (HashingStorageLen.executeUncached(storage) <= MOST_ENTRIES) {
          HashingEntries.forEach(storage, (_, value) -> followObject(value, owner, queue));
        }
      }
      case PList list -> followItems(list, owner, queue);
      case PTuple tuple -> followItems(tuple, owner, queue);
      default -> {}
    }
  }

  private static void followItems(PSequence sequence, String owner, Deque<Found> queue) {
    if (sequence.getSequenceStorage() instanceof ObjectSequenceStorage items
        && items.length() <= MOST_ENTRIES) {
      for (int i = 0; i < items.length(); i++) {
        followObject(items.getInternalObjectArray()[i], owner, queue);
      }
    }
  }

  private static void followObject(Object value, String owner, Deque<Found> queue) {
    boolean followed =
        switch (value) {
          case null -> false;
          case PythonModule _, PythonManagedClass _ -> false;
          case PDict _, PList _, PTuple _ -> true;
          case PythonObject object -> ObjectStates.covers(object);
          default -> false;
        };
    if (followed) {
      queue.add(new Found(value, owner));
    }
  }

  private void visitFunction(PFunction function, String owner, Deque<Found> queue) {
    String name = owner + "." + function.getName();
    var attributes = new AttributeState(function);
    functions.add(new FunctionState(function, name, attributes));
    follow(attributes, name, queue);
    if (function.getClosure() != null) {
      for (PCell cell : function.getClosure()) {
        cells.add(cell, name);
        queue.add(new Found(cell.getRef(), name));
      }
    }
  }

  private static void follow(AttributeState attributes, String name, Deque<Found> queue) {
    attributes.values().values().forEach(value -> queue.add(new Found(value, name)));
  }

  private static String text(Object name, String otherwise) {
    return name instanceof TruffleString text ? text.toJavaStringUncached() : otherwise;
  }

  // Comparing and restoring the state

  /**
   * Returns true if a class or function was there when the snapshot was taken or last extended, or
   * is one of GraalPy or of C code.
   */
  public boolean knows(Value classOrFunction) {
    return isKnown(GuestObjects.of(classOrFunction));
  }

  private boolean isKnown(Object object) {
    boolean python = object instanceof PythonClass || object instanceof PFunction;
    return !python || visited.containsKey(object);
  }

  /** Returns true if {@code sys.modules} has a module of this name. */
  public boolean hasModule(String name) {
    return context.getSysModules().getItem(GuestObjects.text(name)) != null;
  }

  /** Notes that code of the guest is about to run. */
  public void markDirty() {
    unchanged = false;
  }

  /** Returns all differences from the snapshot; mostly none. */
  public List<StateChange> changes() {
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
   * sys.modules}. A lock that is still held cannot be restored, since its holder may be a thread
   * that has ended.
   *
   * @return true if the state is that of the snapshot again
   */
  public boolean restore() {
    if (context.getImportLock().isLocked() || locks.stream().anyMatch(AbstractPythonLock::locked)) {
      return false;
    }
    if (!unchanged && !(restoreModules() && restoreClasses() && restoreFunctions())) {
      return false;
    }
    if (!objects.restore()) {
      return false;
    }
    loaded.restore();
    code.trim();
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
