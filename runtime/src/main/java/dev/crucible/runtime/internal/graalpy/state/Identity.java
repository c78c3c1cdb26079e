package dev.crucible.runtime.internal.graalpy.state;

import com.oracle.graal.python.builtins.objects.PNone;

/** Comparisons of references, which ask no object whether it is equal to another. */
@SuppressWarnings("ReferenceEquality")
final class Identity {

  private Identity() {}

  /**
   * Returns true if both are the same object, or equal numbers, since numbers have no identity in
   * GraalPy.
   */
  static boolean same(Object first, Object second) {
    return first == second
        || ((first instanceof Number || first instanceof Boolean) && first.equals(second))
        || (first instanceof PNone && second instanceof PNone && first.equals(second));
  }

  /**
   * Returns true if both arrays are null, or have the same length and the same objects as elements.
   */
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
