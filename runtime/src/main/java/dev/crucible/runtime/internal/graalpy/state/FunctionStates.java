package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.function.PFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The functions of a snapshot. All of them are compared in each request, and the cost of that is
 * waiting for memory. So the expected values are in one array, in the order in which they are
 * compared. References are compared first; the arrays that they lead to are read only for functions
 * with attributes, whose values can be written in place. Not thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // Identity is what is compared.
final class FunctionStates {
  /**
   * Number of elements for each function: the function, its shape, code, keyword defaults,
   * defaults, array of references, and array of primitive values.
   */
  private static final int FIELDS = 7;

  private final List<FunctionState> states = new ArrayList<>();
  private Object[] expected = {};

  /** References among the attributes' values, by function; null for a function without any. */
  private Object[][] values = {};

  /** Primitive values of attributes, by function; null for a function without any. */
  private int[][] numbers = {};

  /** Adds a function; {@link #refresh} must be called before it is compared. */
  void add(FunctionState state) {
    states.add(state);
  }

  /**
   * Records the current attributes, also those of functions that were added since the last call.
   */
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

  /** Passes each function that has changed to a consumer. */
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
      layOut(); // Only the layout has changed: the next comparison is fast again.
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
