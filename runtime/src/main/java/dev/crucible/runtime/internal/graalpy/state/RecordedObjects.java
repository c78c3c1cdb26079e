package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.cell.PCell;
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
import com.oracle.graal.python.runtime.sequence.PSequence;
import com.oracle.graal.python.runtime.sequence.storage.ObjectSequenceStorage;
import com.oracle.truffle.api.strings.TruffleString;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The modules, classes, functions and objects of a context, each with what it was when it was
 * recorded. They are found by following attributes, decorated methods, properties and closures, and
 * for objects also the items of lists, tuples and dictionaries, where enumerations, for one, keep
 * their members. Built-in types are not recorded: GraalPy refuses to change them. Not thread-safe.
 */
final class RecordedObjects {
  /** Number of entries beyond which a list or dictionary is taken for a table of plain values. */
  private static final int MOST_ENTRIES = 1000;

  private final IdentityHashMap<Object, Boolean> visited = new IdentityHashMap<>();
  private final List<ModuleState> modules = new ArrayList<>();
  private final List<ClassState> classes = new ArrayList<>();
  private final FunctionStates functions = new FunctionStates();
  private final CellStates cells = new CellStates();
  private final ObjectStates objects = new ObjectStates();
  private final List<AbstractPythonLock> locks = new ArrayList<>();

  /** Attributes of {@link #modules}, in the same order. */
  private final AttributeStates ofModules = new AttributeStates();

  /** Attributes of {@link #classes}, in the same order. */
  private final AttributeStates ofClasses = new AttributeStates();

  /** The modules, in the order in which they were found. */
  List<ModuleState> modules() {
    return Collections.unmodifiableList(modules);
  }

  /** The attributes of {@link #modules()}, in the same order. */
  AttributeStates ofModules() {
    return ofModules;
  }

  /** The classes, in the order in which they were found. */
  List<ClassState> classes() {
    return Collections.unmodifiableList(classes);
  }

  /** The attributes of {@link #classes()}, in the same order. */
  AttributeStates ofClasses() {
    return ofClasses;
  }

  FunctionStates functions() {
    return functions;
  }

  CellStates cells() {
    return cells;
  }

  ObjectStates objects() {
    return objects;
  }

  List<AbstractPythonLock> locks() {
    return Collections.unmodifiableList(locks);
  }

  /** Returns true if an object was recorded, or only passed by the search. */
  boolean contains(Object object) {
    return visited.containsKey(object);
  }

  /** Records the attributes of all objects as they are now. */
  void refresh() {
    ofModules.refresh();
    ofClasses.refresh();
    functions.refresh();
    objects.refresh();
  }

  private record Found(Object object, String owner) {}

  /**
   * Records an object, and all that can be reached from it and is not recorded.
   *
   * @param name the object's name, for reports of changes
   */
  void visit(Object root, String name) {
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
}
