package dev.crucible.runtime.value;

/**
 * Element types of an {@link GuestValue.NdArray}, each with its NumPy name and its size in bytes.
 */
public enum ElementType {
  BOOL("bool", 1),
  INT8("int8", 1),
  INT16("int16", 2),
  INT32("int32", 4),
  INT64("int64", 8),
  UINT8("uint8", 1),
  UINT16("uint16", 2),
  UINT32("uint32", 4),
  UINT64("uint64", 8),
  FLOAT16("float16", 2),
  FLOAT32("float32", 4),
  FLOAT64("float64", 8),
  COMPLEX64("complex64", 8),
  COMPLEX128("complex128", 16);

  private final String numpyName;
  private final int byteSize;

  ElementType(String numpyName, int byteSize) {
    this.numpyName = numpyName;
    this.byteSize = byteSize;
  }

  /** The name by which NumPy's {@code dtype} knows this type. */
  public String numpyName() {
    return numpyName;
  }

  /** Bytes an element takes. */
  public int byteSize() {
    return byteSize;
  }
}
