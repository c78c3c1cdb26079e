package dev.crucible.runtime.value;

/**
 * The element types of a {@link GuestValue.NdArray}, each with its NumPy name and its size.
 *
 * @since 0.1
 */
public enum ElementType {
  /** Truth values, of one byte. */
  BOOL("bool", 1),
  /** Signed integers of 8 bits. */
  INT8("int8", 1),
  /** Signed integers of 16 bits. */
  INT16("int16", 2),
  /** Signed integers of 32 bits. */
  INT32("int32", 4),
  /** Signed integers of 64 bits. */
  INT64("int64", 8),
  /** Unsigned integers of 8 bits. */
  UINT8("uint8", 1),
  /** Unsigned integers of 16 bits. */
  UINT16("uint16", 2),
  /** Unsigned integers of 32 bits. */
  UINT32("uint32", 4),
  /** Unsigned integers of 64 bits. */
  UINT64("uint64", 8),
  /** Floating-point numbers of 16 bits. */
  FLOAT16("float16", 2),
  /** Floating-point numbers of 32 bits. */
  FLOAT32("float32", 4),
  /** Floating-point numbers of 64 bits. */
  FLOAT64("float64", 8),
  /** Complex numbers of two 32-bit floating-point numbers. */
  COMPLEX64("complex64", 8),
  /** Complex numbers of two 64-bit floating-point numbers. */
  COMPLEX128("complex128", 16);

  private final String numpyName;
  private final int byteSize;

  ElementType(String numpyName, int byteSize) {
    this.numpyName = numpyName;
    this.byteSize = byteSize;
  }

  /** Returns the type's name in NumPy, which {@code np.dtype} accepts. */
  public String numpyName() {
    return numpyName;
  }

  /** Returns the size of an element, in bytes. */
  public int byteSize() {
    return byteSize;
  }
}
