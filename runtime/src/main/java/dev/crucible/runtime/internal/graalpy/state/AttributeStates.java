package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.truffle.api.object.DynamicObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The attributes of many objects. They are compared several times in each request, and the cost of
 * that is waiting for memory. So the expected values are in one array, in the order in which they
 * are compared. Not thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // Identity is what is compared.
final class AttributeStates {
  /**
   * Number of elements before the attributes' values in an object's part of the array: the object
   * and its shape.
   */
  private static final int FIXED = 2;

  private final List<AttributeState> states = new ArrayList<>();
  private Object[] expected = {};

  /** Indices at which the parts of the objects begin; the last one is the end of the array. */
  private int[] starts = {0};

  /** Primitive values of attributes, which objects keep in an array of their own, by position. */
  private int[][] numbers = {};

  /** Adds the attributes of an object; {@link #refresh} must be called before they are compared. */
  void add(AttributeState state) {
    states.add(state);
  }

  /** Records the current attributes, also those of objects that were added since the last call. */
  void refresh() {
    states.forEach(AttributeState::refresh);
    layOut();
  }

  /** Rebuilds the array of expected values, after the layout of some object has changed. */
  void layOut() {
    List<Object> all = new ArrayList<>();
    starts = new int[states.size() + 1];
    numbers = new int[states.size()][];
    for (int i = 0; i < states.size(); i++) {
      AttributeState state = states.get(i);
      all.add(state.object());
      all.add(state.shape());
      all.addAll(Arrays.asList(state.references()));
      starts[i + 1] = all.size();
      numbers[i] = state.numbers();
    }
    expected = all.toArray();
  }

  /**
   * Returns true if an object has its recorded attributes.
   *
   * @param position the object's place in the order of adding, from 0
   */
  boolean same(int position) {
    if (sameInOrder(position)) {
      return true;
    }
    boolean same = states.get(position).same();
    if (same) {
      layOut(); // Only the layout has changed: the next comparison is fast again.
    }
    return same;
  }

  private boolean sameInOrder(int position) {
    int start = starts[position];
    var object = (DynamicObject) expected[start];
    Object[] now = AttributeState.references(object);
    if (object.getShape() != expected[start + 1]
        || now.length != starts[position + 1] - start - FIXED
        || !Arrays.equals(AttributeState.numbers(object), numbers[position])) {
      return false;
    }
    for (int i = 0; i < now.length; i++) {
      if (now[i] != expected[start + FIXED + i]) {
        return false;
      }
    }
    return true;
  }
}
