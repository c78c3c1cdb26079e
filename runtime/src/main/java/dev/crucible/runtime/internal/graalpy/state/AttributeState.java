package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.object.PythonObject;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The recorded attributes of a module, class or function. Not thread-safe.
 *
 * <p>A comparison with the current attributes takes nanoseconds and allocates nothing:
 *
 * <ol>
 *   <li>Truffle keeps the attributes of a {@link DynamicObject} in three private fields: the shape,
 *       an array of references, and an array of primitive values. GraalPy's classes declare no
 *       further fields for attributes.
 *   <li>A shape is immutable and shared between objects. It defines which attributes there are and
 *       where each value is stored, so the same shape means the same names in the same places.
 *   <li>Hence an object has the recorded attributes if its shape is the recorded one and the
 *       elements of both arrays are identical. The arrays are copied when a state is recorded,
 *       since values are written in place.
 *   <li>The reverse does not hold: Truffle also replaces a shape to store a value in another way.
 *       So {@link #differences} compares by names, and records the new layout if no attribute
 *       differs; the next comparison is fast again.
 * </ol>
 */
final class AttributeState {
  private static final VarHandle REFERENCES = field("extRef", Object[].class);
  private static final VarHandle PRIMITIVES = field("extVal", int[].class);

  private final DynamicObject object;
  private final Map<Object, Object> values;
  private Shape shape;
  private Object[] references;
  private int[] primitives;

  AttributeState(DynamicObject object) {
    this.object = object;
    this.values = valuesOf(object);
    capture();
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(DynamicObject.class, MethodHandles.lookup())
          .findVarHandle(DynamicObject.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of Truffle is not supported", e);
    }
  }

  private void capture() {
    shape = object.getShape();
    // Copied, since values are written in place. An empty array is one constant that all objects
    // share.
    Object[] currentReferences = (Object[]) REFERENCES.get(object);
    references = currentReferences.length == 0 ? currentReferences : currentReferences.clone();
    int[] currentPrimitives = (int[]) PRIMITIVES.get(object);
    primitives = currentPrimitives.length == 0 ? currentPrimitives : currentPrimitives.clone();
  }

  /**
   * Returns the array in which an object keeps the references among its attributes' values. Places
   * at its end may be unused.
   */
  static Object[] references(DynamicObject object) {
    return (Object[]) REFERENCES.get(object);
  }

  /** Returns the array in which an object keeps the primitive values among its attributes. */
  static int[] numbers(DynamicObject object) {
    return (int[]) PRIMITIVES.get(object);
  }

  /** Returns an object's attributes, by their keys. */
  static Map<Object, Object> valuesOf(DynamicObject object) {
    Map<Object, Object> values = new LinkedHashMap<>();
    for (Object key : DynamicObject.GetKeyArrayNode.getUncached().execute(object)) {
      Object value = DynamicObject.GetNode.getUncached().execute(object, key, null);
      if (value != PNone.NO_VALUE) { // The value of a deleted attribute.
        values.put(key, value);
      }
    }
    return values;
  }

  /** Records the object's current attributes. */
  void refresh() {
    if (!same()) {
      values.clear();
      values.putAll(valuesOf(object));
      capture();
    }
  }

  DynamicObject object() {
    return object;
  }

  /** Returns the recorded shape. */
  Shape shape() {
    return shape;
  }

  /** Returns the recorded references, in the layout of the recorded shape. */
  Object[] references() {
    return references;
  }

  /** Returns the recorded primitive values, in the layout of the recorded shape. */
  int[] numbers() {
    return primitives;
  }

  /** Returns the recorded attributes, by their keys. */
  Map<Object, Object> values() {
    return values;
  }

  /**
   * Returns true if the object has the recorded attributes in the recorded layout. The attributes
   * may be the same even if this returns false: see {@link #differences}.
   */
  boolean same() {
    return object.getShape() == shape
        && Identity.sameElements((Object[]) REFERENCES.get(object), references)
        && Arrays.equals((int[]) PRIMITIVES.get(object), primitives);
  }

  /**
   * Returns true if the object has got a {@code __dict__} of its own, which GraalPy looks into for
   * attributes instead of into the object: it was set, or got a key that is no text.
   */
  boolean detached() {
    return isDetached(object.getShape()) && !isDetached(shape);
  }

  private static boolean isDetached(Shape shape) {
    return (shape.getFlags() & PythonObject.HAS_MATERIALIZED_DICT) != 0;
  }

  /**
   * Returns the attributes that differ from the recorded ones, with their current values; the value
   * is null for a deleted attribute. If none differs, the object's current layout is recorded,
   * unless it is {@link #detached}.
   */
  Map<TruffleString, Object> differences() {
    Map<TruffleString, Object> differences = new LinkedHashMap<>();
    Map<Object, Object> now = valuesOf(object);
    now.forEach((key, value) -> {
      if (key instanceof TruffleString name && !Identity.same(values.get(key), value)) {
        differences.put(name, value);
      }
    });
    for (Object key : values.keySet()) {
      if (key instanceof TruffleString name && !now.containsKey(key)) {
        differences.put(name, null);
      }
    }
    if (differences.isEmpty() && !detached()) {
      capture();
    }
    return differences;
  }
}
