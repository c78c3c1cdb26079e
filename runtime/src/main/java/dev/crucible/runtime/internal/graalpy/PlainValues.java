package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.PythonBuiltinClassType;
import com.oracle.graal.python.builtins.objects.PNone;
import com.oracle.graal.python.builtins.objects.cext.PythonAbstractNativeObject;
import com.oracle.graal.python.builtins.objects.list.PList;
import com.oracle.graal.python.builtins.objects.object.PythonBuiltinObject;
import com.oracle.graal.python.builtins.objects.tuple.PTuple;
import com.oracle.graal.python.runtime.sequence.PSequence;
import com.oracle.graal.python.runtime.sequence.storage.ArrayBasedSequenceStorage;
import com.oracle.graal.python.runtime.sequence.storage.ObjectSequenceStorage;
import com.oracle.graal.python.runtime.sequence.storage.SequenceStorage;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Predicate;

/**
 * A test for values of which no part answers for itself: their types are Python's and NumPy's own,
 * whose operators nobody can replace. A value that is not known to be plain counts as not plain.
 */
public final class PlainValues {
  private static final int DEEPEST = 8;
  private static final int MOST_ITEMS = 10_000;

  /**
   * Number of items of one value, those of all levels together. A guest cannot be stopped while
   * Java looks at its value, and a list that is an item of another many times counts as often.
   */
  private static final int MOST_ITEMS_IN_TOTAL = 100_000;

  private final Predicate<PythonAbstractNativeObject> ofNumpy;

  /**
   * Creates the test.
   *
   * @param ofNumpy returns true for NumPy's values that are plain
   */
  public PlainValues(Predicate<PythonAbstractNativeObject> ofNumpy) {
    this.ofNumpy = ofNumpy;
  }

  /**
   * Returns true if a value is known to be plain. A sequence is not if it has more than {@value
   * #MOST_ITEMS} objects, is nested more than {@value #DEEPEST} deep, or has more than {@value
   * #MOST_ITEMS_IN_TOTAL} objects in all.
   */
  public boolean isPlain(Object value) {
    return new Walk().isPlain(value, 0);
  }

  /** Returns true if all items of a sequence are known to be plain, whatever its own type is. */
  public boolean areItemsPlain(PSequence sequence) {
    return new Walk().items(sequence, 0);
  }

  @SuppressWarnings("ReferenceEquality") // The types compared are enum constants.
  private static boolean isOf(PythonBuiltinObject object, PythonBuiltinClassType type) {
    return object.getPythonClass() == type;
  }

  /** The walk over a value and its items, which may look at a limited number of items. */
  private final class Walk {
    private int itemsLeft = MOST_ITEMS_IN_TOTAL;

    boolean isPlain(Object value, int depth) {
      return switch (value) {
        case Integer _, Long _, Double _, Boolean _, TruffleString _ -> true;
        case PNone none -> none == PNone.NONE;
        case PythonAbstractNativeObject object -> ofNumpy.test(object);
        case PTuple tuple -> isOf(tuple, PythonBuiltinClassType.PTuple) && items(tuple, depth);
        case PList list -> isOf(list, PythonBuiltinClassType.PList) && items(list, depth);
        case PythonBuiltinObject object ->
            isOf(object, PythonBuiltinClassType.PInt)
                || isOf(object, PythonBuiltinClassType.PFloat)
                || isOf(object, PythonBuiltinClassType.PComplex)
                || isOf(object, PythonBuiltinClassType.PString)
                || isOf(object, PythonBuiltinClassType.PBytes);
        default -> false;
      };
    }

    private boolean items(PSequence sequence, int depth) {
      SequenceStorage storage = sequence.getSequenceStorage();
      if (!(storage instanceof ObjectSequenceStorage objects)) {
        return storage instanceof ArrayBasedSequenceStorage || storage.length() == 0; // Of numbers.
      }
      itemsLeft -= objects.length();
      if (depth == DEEPEST || itemsLeft < 0 || objects.length() > MOST_ITEMS) {
        return false;
      }
      Object[] items = objects.getInternalObjectArray();
      for (int i = 0; i < objects.length(); i++) {
        if (!isPlain(items[i], depth + 1)) {
          return false;
        }
      }
      return true;
    }
  }
}
