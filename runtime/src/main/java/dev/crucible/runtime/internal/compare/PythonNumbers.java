package dev.crucible.runtime.internal.compare;

/** Python's comparison of its own numbers, which is exact for all of their types. */
final class PythonNumbers {
  private PythonNumbers() {}

  static boolean areEqual(Side first, Side second) {
    return areRealEqual(first, second) && first.imaginary() == second.imaginary();
  }

  private static boolean areRealEqual(Side first, Side second) {
    boolean firstInteger = Types.isInteger(first.type());
    boolean secondInteger = Types.isInteger(second.type());
    if (firstInteger && secondInteger) {
      return first.integer() == second.integer();
    }
    if (firstInteger) {
      return areEqual(first.integer(), second.real());
    }
    return secondInteger ? areEqual(second.integer(), first.real()) : first.real() == second.real();
  }

  private static boolean areEqual(long integer, double real) {
    // 2^63 is the first double that no long is; the cast would make it the greatest long.
    return (double) integer == real && real < 0x1p63 && (long) real == integer;
  }
}
