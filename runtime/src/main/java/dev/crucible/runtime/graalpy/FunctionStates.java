package dev.crucible.runtime.graalpy;

import com.oracle.graal.python.builtins.objects.function.PFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The functions of a snapshot. All of them are compared in each request, and what that costs is
 * waiting for memory: so what is expected of them stands in one array, in the order in which it is
 * compared.
 */
@SuppressWarnings("ReferenceEquality") // what is asked is whether it is the same object
final class FunctionStates {
  /** Function, shape, code, keyword defaults; then attributes' values, then defaults. */
  private static final int FIXED = 4;

  private static final Object[] NONE = {};

  private final List<FunctionState> states = new ArrayList<>();
  private Object[] expected = {};
  private int[] attributes = {};
  private int[] defaults = {};

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
    List<Object> all = new ArrayList<>();
    attributes = new int[states.size()];
    defaults = new int[states.size()];
    for (int i = 0; i < states.size(); i++) {
      FunctionState state = states.get(i);
      PFunction function = state.function();
      Object[] values = AttributeState.references(function);
      Object[] arguments = defaults(function);
      all.add(function);
      all.add(function.getShape());
      all.add(function.getCode());
      all.add(function.getKwDefaults());
      all.addAll(Arrays.asList(values));
      all.addAll(Arrays.asList(arguments));
      attributes[i] = values.length;
      defaults[i] = arguments.length;
    }
    expected = all.toArray();
  }

  /** Hands over those that are not what they were. */
  void changed(Consumer<FunctionState> consumer) {
    int at = 0;
    for (int i = 0; i < attributes.length; i++) {
      if (!same(at, attributes[i], defaults[i])) {
        FunctionState state = states.get(i);
        if (!state.same() || !state.attributes().same()) {
          consumer.accept(state);
        }
      }
      at += FIXED + attributes[i] + defaults[i];
    }
  }

  private boolean same(int start, int attributeCount, int defaultCount) {
    var function = (PFunction) expected[start];
    if (function.getShape() != expected[start + 1]
        || function.getCode() != expected[start + 2]
        || function.getKwDefaults() != expected[start + 3]
        // One with numbers among its attributes is looked at closely.
        || AttributeState.numbers(function).length > 0) {
      return false;
    }
    int next = start + FIXED;
    return sameElements(AttributeState.references(function), next, attributeCount)
        && sameElements(defaults(function), next + attributeCount, defaultCount);
  }

  private static Object[] defaults(PFunction function) {
    Object[] values = function.getDefaults();
    return values == null ? NONE : values;
  }

  private boolean sameElements(Object[] now, int start, int count) {
    if (now.length != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (now[i] != expected[start + i]) {
        return false;
      }
    }
    return true;
  }
}
