package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.objects.function.PFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The functions of a snapshot. All of them are compared in each request, and what that costs is
 * waiting for memory. So what is expected of them lies in one array, in the order in which it is
 * compared, and a function's own fields tell it apart: the arrays that they refer to are read only
 * where they can be written in place.
 */
@SuppressWarnings("ReferenceEquality") // what is asked is whether it is the same object
final class FunctionStates {
  /** Function, shape, code, keyword defaults, defaults, attributes' values, attributes' numbers. */
  private static final int FIELDS = 7;

  private final List<FunctionState> states = new ArrayList<>();
  private Object[] expected = {};

  /** Values of attributes, for those functions that have any: else {@code null}. */
  private Object[][] values = {};

  /** Numbers, which are kept apart from other values, for those functions that have any. */
  private int[][] numbers = {};

  /** Adds one; {@link #refresh} must follow. */
  void add(FunctionState state) {
    states.add(state);
  }

  /** Takes the attributes of now for the known ones; what was added counts from now on. */
  void refresh() {
    states.forEach(state -> state.attributes().refresh());
    layOut();
  }

  private void layOut() {
    Object[] all = new Object[FIELDS * states.size()];
    values = new Object[states.size()][];
    numbers = new int[states.size()][];
    int next = 0;
    for (int i = 0; i < states.size(); i++) {
      PFunction function = states.get(i).function();
      Object[] attributes = AttributeState.references(function);
      int[] primitives = AttributeState.numbers(function);
      all[next++] = function;
      all[next++] = function.getShape();
      all[next++] = function.getCode();
      all[next++] = function.getKwDefaults();
      all[next++] = function.getDefaults();
      all[next++] = attributes;
      all[next++] = primitives;
      values[i] = attributes.length == 0 ? null : attributes.clone();
      numbers[i] = primitives.length == 0 ? null : primitives.clone();
    }
    expected = all;
  }

  /** Hands over those that are not what they were. */
  void changed(Consumer<FunctionState> consumer) {
    boolean moved = false;
    for (int i = 0; i < values.length; i++) {
      if (!same(FIELDS * i, values[i], numbers[i])) {
        FunctionState state = states.get(i);
        if (!state.same() || !state.attributes().same()) {
          consumer.accept(state);
        } else {
          moved = true;
        }
      }
    }
    if (moved) {
      layOut(); // Their attributes are kept elsewhere, and are found at once next time.
    }
  }

  private boolean same(int start, Object[] attributes, int[] primitives) {
    var function = (PFunction) expected[start];
    return function.getShape() == expected[start + 1]
        && function.getCode() == expected[start + 2]
        && function.getKwDefaults() == expected[start + 3]
        && function.getDefaults() == expected[start + 4]
        && AttributeState.references(function) == expected[start + 5]
        && AttributeState.numbers(function) == expected[start + 6]
        && (attributes == null || Identity.sameElements((Object[]) expected[start + 5], attributes))
        && (primitives == null || Arrays.equals((int[]) expected[start + 6], primitives));
  }
}
