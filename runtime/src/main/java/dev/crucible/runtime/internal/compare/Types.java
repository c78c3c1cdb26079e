package dev.crucible.runtime.internal.compare;

import static dev.crucible.runtime.value.ElementType.*;

import dev.crucible.runtime.value.ElementType;

/** NumPy's promotion of element types. */
final class Types {
  private Types() {}

  static boolean isInteger(ElementType type) {
    return switch (type) {
      case BOOL, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> true;
      case FLOAT16, FLOAT32, FLOAT64, COMPLEX64, COMPLEX128 -> false;
    };
  }

  static boolean isComplex(ElementType type) {
    return type == COMPLEX64 || type == COMPLEX128;
  }

  /** Returns true if arithmetic on the type is done in single precision. */
  static boolean isSingle(ElementType type) {
    return type == FLOAT32 || type == COMPLEX64;
  }

  private static boolean isUnsigned(ElementType type) {
    return switch (type) {
      case UINT8, UINT16, UINT32, UINT64 -> true;
      default -> false;
    };
  }

  /**
   * Returns the type of an operation on two operands (NEP 50).
   *
   * @param second the second operand's type
   * @param weak true if the second operand's type gives way to the first one's
   */
  static ElementType promote(Side first, ElementType second, boolean weak) {
    if (first.weak() && !weak) {
      return promoteWeak(first.type(), second);
    }
    if (weak && !first.weak()) {
      return promoteWeak(second, first.type());
    }
    return promote(first.type(), second);
  }

  /**
   * Returns the type of an operation on a Python number and an operand of NumPy.
   *
   * @param weak the type that NumPy gives to the Python number if it is alone
   */
  private static ElementType promoteWeak(ElementType weak, ElementType type) {
    return switch (weak) {
      case INT64 -> type == BOOL ? INT64 : type;
      case FLOAT64 -> isInteger(type) ? FLOAT64 : type;
      default -> isSingle(type) ? COMPLEX64 : COMPLEX128;
    };
  }

  /** Returns the type to which NumPy promotes two types. */
  static ElementType promote(ElementType first, ElementType second) {
    if (first == second || second == BOOL) {
      return first;
    }
    if (first == BOOL) {
      return second;
    }
    if (isInteger(first) && isInteger(second)) {
      return promoteIntegers(first, second);
    }
    boolean single = fitsSingle(first) && fitsSingle(second);
    if (isComplex(first) || isComplex(second)) {
      return single ? COMPLEX64 : COMPLEX128;
    }
    return single ? FLOAT32 : FLOAT64;
  }

  private static ElementType promoteIntegers(ElementType first, ElementType second) {
    if (isUnsigned(first) == isUnsigned(second)) {
      return first.byteSize() >= second.byteSize() ? first : second;
    }
    ElementType signed = isUnsigned(first) ? second : first;
    ElementType unsigned = isUnsigned(first) ? first : second;
    if (signed.byteSize() > unsigned.byteSize()) {
      return signed;
    }
    return switch (unsigned) {
      case UINT8 -> INT16;
      case UINT16 -> INT32;
      case UINT32 -> INT64;
      default -> FLOAT64;
    };
  }

  private static boolean fitsSingle(ElementType type) {
    return isSingle(type) || type.byteSize() <= 2;
  }
}
