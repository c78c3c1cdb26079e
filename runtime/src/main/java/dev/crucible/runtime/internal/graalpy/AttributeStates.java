package dev.crucible.runtime.internal.graalpy;

import com.oracle.truffle.api.object.DynamicObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The attributes of many objects. They are compared several times in each request, and what that
 * costs is waiting for memory: so what is expected stands in one array, in the order in which it is
 * compared.
 */
@SuppressWarnings("ReferenceEquality") // what is asked is whether it is the same object
final class AttributeStates {
  /** Object and shape; then attributes' values. */
  private static final int FIXED = 2;

  private final List<AttributeState> states = new ArrayList<>();
  private Object[] expected = {};

  /** Where each one's part of the array begins, and where the last one's ends. */
  private int[] starts = {0};

  /** Numbers, which objects keep apart. */
  private int[][] numbers = {};

  /** Adds one; {@link #refresh} must follow. */
  void add(AttributeState state) {
    states.add(state);
  }

  /** Takes the attributes of now for the known ones; what was added counts from now on. */
  void refresh() {
    states.forEach(AttributeState::refresh);
    layOut();
  }

  /** Lays out anew what is known: where some object keeps its attributes has changed. */
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

  /** Whether the object that was added at a position has the attributes that it had. */
  boolean same(int position) {
    if (sameInOrder(position)) {
      return true;
    }
    boolean same = states.get(position).same();
    if (same) {
      layOut(); // They have moved, and are found at once next time.
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
