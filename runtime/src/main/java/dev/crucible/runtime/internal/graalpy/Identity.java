package dev.crucible.runtime.internal.graalpy;

import com.oracle.graal.python.builtins.objects.PNone;

/** Whether references are to the same objects, whatever the objects think of being equal. */
@SuppressWarnings("ReferenceEquality")
final class Identity {

  private Identity() {}

  /** The same object, or equal numbers: those have no identity in Python either. */
  static boolean same(Object first, Object second) {
    return first == second
        || ((first instanceof Number || first instanceof Boolean) && first.equals(second))
        || (first instanceof PNone && second instanceof PNone && first.equals(second));
  }

  static boolean sameElements(Object[] first, Object[] second) {
    if (first == second) {
      return true;
    }
    if (first == null || second == null || first.length != second.length) {
      return false;
    }
    return sameElements(first, second, first.length);
  }

  /** Returns true if the first {@code count} elements of both are the same objects. */
  static boolean sameElements(Object[] first, Object[] second, int count) {
    for (int i = 0; i < count; i++) {
      if (first[i] != second[i]) {
        return false;
      }
    }
    return true;
  }
}
