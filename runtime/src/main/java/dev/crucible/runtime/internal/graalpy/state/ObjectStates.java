package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.modules.functools.PPartial;
import com.oracle.graal.python.builtins.objects.namespace.PSimpleNamespace;
import com.oracle.graal.python.builtins.objects.object.PythonObject;
import com.oracle.graal.python.builtins.objects.type.PythonClass;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.strings.TruffleString;
import dev.crucible.runtime.internal.graalpy.GuestObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The objects that libraries keep in their modules and classes, such as members of enumerations or
 * {@code np.r_}: their classes, their attributes, and the values of their {@code __slots__}. Honest
 * code may set them, so they are not verified, but restored after each request. What is in lists
 * and dictionaries is not part of an object's state. Not thread-safe.
 *
 * <p>As with {@link AttributeStates}, the cost of a comparison is waiting for memory, so the
 * expected values are in one array, in the order in which they are compared. An object takes as
 * long as a class with as many attributes.
 *
 * <p>Objects that are left out:
 *
 * <ol>
 *   <li>Objects of C types and, apart from namespaces and partial functions, of GraalPy's own
 *       types: locks, streams, context variables. They have a state that is not in attributes.
 *   <li>Threads and what synchronizes them, and the notes of the import system (specs, loaders,
 *       finders): they follow what the interpreter is doing, which restoring would contradict.
 *   <li>Objects of the runtime's own guest modules, which no sample can reach.
 * </ol>
 *
 * <p>Loggers, the generator of {@code random} and the contexts of {@code decimal}, which the
 * guest's {@code state} restores too, are not left out: their recorded attributes are those that it
 * gives them, since it has run before anything is recorded.
 */
@SuppressWarnings("ReferenceEquality") // Identity is what is compared.
final class ObjectStates {
  /**
   * Number of objects that are recorded at most, which is far more than NumPy and the standard
   * library have. A large library beside them must not make every request slow.
   */
  private static final int MOST_OBJECTS = 20_000;

  /**
   * Number of elements before the values in an object's part of the array: the object, its class
   * and its shape.
   */
  private static final int FIXED = 3;

  private static final TruffleString MODULE = GuestObjects.text("__module__");

  /** The package of the runtime's own guest modules. */
  private static final String OWN = "_crucible";

  private static final Set<String> FOLLOWING_THE_INTERPRETER =
      Set.of(
          "threading",
          "_threading_local",
          "_frozen_importlib",
          "_frozen_importlib_external",
          "importlib._bootstrap",
          "importlib._bootstrap_external",
          "zipimport");

  private static final Object[] NONE = {};

  private final List<ObjectState> states = new ArrayList<>();
  private Object[] expected = {};

  /** Indices at which the parts of the objects begin; the last one is the end of the array. */
  private int[] starts = {0};

  /** Primitive values of attributes, which objects keep in an array of their own, by position. */
  private int[][] numbers = {};

  /** Returns true if an object is one of those whose state is recorded. */
  static boolean covers(PythonObject object) {
    if (object.getPythonClass() instanceof PythonClass type) {
      String module =
          type.getAttribute(MODULE) instanceof TruffleString name
              ? name.toJavaStringUncached()
              : "";
      return !FOLLOWING_THE_INTERPRETER.contains(module)
          && !module.equals(OWN)
          && !module.startsWith(OWN + ".");
    }
    return object instanceof PSimpleNamespace || object instanceof PPartial;
  }

  /**
   * Adds an object, unless there are too many; {@link #refresh} must be called before it is
   * compared.
   *
   * @return the values of its attributes and slots
   */
  List<Object> add(PythonObject object) {
    if (states.size() == MOST_OBJECTS) {
      return List.of();
    }
    var state = new ObjectState(object);
    states.add(state);
    return state.values();
  }

  /** Records the current state, also that of objects that were added since the last call. */
  void refresh() {
    states.forEach(ObjectState::refresh);
    layOut();
  }

  private void layOut() {
    List<Object> all = new ArrayList<>();
    starts = new int[states.size() + 1];
    numbers = new int[states.size()][];
    for (int i = 0; i < states.size(); i++) {
      ObjectState state = states.get(i);
      all.add(state.object);
      all.add(state.type);
      all.add(state.attributes.shape());
      all.addAll(Arrays.asList(state.attributes.references()));
      all.addAll(Arrays.asList(state.slots));
      starts[i + 1] = all.size();
      numbers[i] = state.attributes.numbers();
    }
    expected = all.toArray();
  }

  /**
   * Gives all objects the recorded state.
   *
   * @return false if that is not possible: an object has got another class, or a {@code __dict__}
   *     of its own
   */
  boolean restore() {
    boolean changed = false;
    for (int i = 0; i < numbers.length; i++) {
      if (!same(i)) {
        if (!states.get(i).restore()) {
          return false;
        }
        changed = true;
      }
    }
    if (changed) {
      layOut(); // Layouts may have changed: the next comparison is fast again.
    }
    return true;
  }

  /** Returns true if all objects have the recorded state. */
  boolean same() {
    return IntStream.range(0, numbers.length).allMatch(this::same);
  }

  private boolean same(int position) {
    int start = starts[position];
    var object = (PythonObject) expected[start];
    Object[] references = AttributeState.references(object);
    Object[] slots = slotsOf(object);
    if (object.getPythonClass() != expected[start + 1]
        || object.getShape() != expected[start + 2]
        || references.length + slots.length != starts[position + 1] - start - FIXED
        || !Arrays.equals(AttributeState.numbers(object), numbers[position])) {
      return false;
    }
    int next = start + FIXED;
    for (Object reference : references) {
      if (reference != expected[next]) {
        return false;
      }
      next++;
    }
    for (Object slot : slots) {
      if (slot != expected[next]) {
        return false;
      }
      next++;
    }
    return true;
  }

  /** Returns the array in which GraalPy keeps the values of {@code __slots__}. */
  private static Object[] slotsOf(PythonObject object) {
    Object[] slots = object.getIndexedSlots();
    return slots == null ? NONE : slots;
  }

  private static final class ObjectState {
    private final PythonObject object;
    private final AttributeState attributes;
    private Object type;
    private Object[] slots;

    ObjectState(PythonObject object) {
      this.object = object;
      this.attributes = new AttributeState(object);
      this.type = object.getPythonClass();
      this.slots = slotsOf(object).clone();
    }

    List<Object> values() {
      List<Object> values = new ArrayList<>(attributes.values().values());
      values.addAll(Arrays.asList(slots));
      return values;
    }

    void refresh() {
      attributes.refresh();
      type = object.getPythonClass();
      slots = slotsOf(object).clone();
    }

    boolean restore() {
      if (object.getPythonClass() != type || attributes.detached() || !restoreSlots()) {
        return false;
      }
      attributes
          .differences()
          .forEach((name, now) -> {
            Object before = attributes.values().get(name);
            if (before == null) {
              var _ = DynamicObject.RemoveKeyNode.getUncached().execute(object, name);
            } else {
              object.setAttribute(name, before);
            }
          });
      // Also records the layout that writing the attributes back has left.
      return attributes.differences().isEmpty();
    }

    private boolean restoreSlots() {
      Object[] now = slotsOf(object);
      if (slots.length == 0) {
        Arrays.fill(now, null); // GraalPy makes the array when a slot is first used.
      } else if (now.length == slots.length) {
        System.arraycopy(slots, 0, now, 0, slots.length);
      } else {
        return false;
      }
      slots = now.clone();
      return true;
    }
  }
}
