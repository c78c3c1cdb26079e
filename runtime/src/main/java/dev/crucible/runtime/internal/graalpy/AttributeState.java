package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The attributes that a module, class or function had at one time.
 *
 * <p>Asking whether they are still the same compares references and takes nanoseconds: an object's
 * attributes are its shape and two arrays.
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
    // Copies, since values are exchanged in place; what is empty is the same array for all.
    Object[] currentReferences = (Object[]) REFERENCES.get(object);
    references = currentReferences.length == 0 ? currentReferences : currentReferences.clone();
    int[] currentPrimitives = (int[]) PRIMITIVES.get(object);
    primitives = currentPrimitives.length == 0 ? currentPrimitives : currentPrimitives.clone();
  }

  /** Where an object keeps the values of its attributes; some more places may be empty. */
  static Object[] references(DynamicObject object) {
    return (Object[]) REFERENCES.get(object);
  }

  /** The numbers that an object keeps apart from its other attributes. */
  static int[] numbers(DynamicObject object) {
    return (int[]) PRIMITIVES.get(object);
  }

  static Map<Object, Object> valuesOf(DynamicObject object) {
    Map<Object, Object> values = new LinkedHashMap<>();
    for (Object key : DynamicObject.GetKeyArrayNode.getUncached().execute(object)) {
      Object value = DynamicObject.GetNode.getUncached().execute(object, key, null);
      if (value != PNone.NO_VALUE) { // which a deleted attribute has
        values.put(key, value);
      }
    }
    return values;
  }

  /** Takes the attributes of now for the known ones. */
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

  /** The layout that it had. */
  Shape shape() {
    return shape;
  }

  /** The values that it had, in that layout. */
  Object[] references() {
    return references;
  }

  /** The numbers that it had, in that layout. */
  int[] numbers() {
    return primitives;
  }

  /** The attributes at that time. */
  Map<Object, Object> values() {
    return values;
  }

  boolean same() {
    return object.getShape() == shape
        && Identity.sameElements((Object[]) REFERENCES.get(object), references)
        && Arrays.equals((int[]) PRIMITIVES.get(object), primitives);
  }

  /**
   * The attributes that differ, with their values now; {@code null} for one that is gone. Finding
   * none, it takes the object's new layout for the known one.
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
    if (differences.isEmpty()) {
      capture();
    }
    return differences;
  }
}
