package dev.crucible.runtime.value;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that a request binds to a name in the guest's namespace.
 *
 * <p>Immutable and safe to share between threads and requests: the guest always gets a copy of its
 * own, made with one bulk copy of an array's bytes.
 */
public sealed interface GuestValue {

  /** Python's {@code None}. */
  record None() implements GuestValue {}

  /** A Python {@code bool}. */
  record Bool(boolean value) implements GuestValue {}

  /** A Python {@code int}. */
  record Int(long value) implements GuestValue {}

  /** A Python {@code float}. */
  record Real(double value) implements GuestValue {}

  /** A Python {@code str}. */
  record Text(String value) implements GuestValue {
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /** A Python {@code bytes}; its content is read-only native memory. */
  record Bytes(MemorySegment data) implements GuestValue {
    public Bytes {
      data = requireNative(data);
    }

    /** Copies {@code content}. */
    public static Bytes of(byte[] content) {
      return new Bytes(copyOf(MemorySegment.ofArray(content)));
    }
  }

  /**
   * A NumPy array of numbers or booleans in C order, or, when {@code scalar}, the NumPy scalar of a
   * shape of no axes.
   *
   * @param type element type
   * @param shape length of each axis, outermost first
   * @param scalar whether the guest gets {@code array[()]}, which NumPy makes a scalar
   * @param data the elements in native byte order; complex numbers as real and imaginary part
   */
  record NdArray(ElementType type, List<Long> shape, boolean scalar, MemorySegment data)
      implements GuestValue {

    public NdArray {
      Objects.requireNonNull(type, "type");
      shape = List.copyOf(shape);
      data = requireNative(data);
      long elements = 1;
      for (long length : shape) {
        elements = Math.multiplyExact(elements, length);
      }
      if (elements * type.byteSize() != data.byteSize()) {
        throw new IllegalArgumentException(
            "shape %s of %s takes %d bytes, not %d"
                .formatted(shape, type.numpyName(), elements * type.byteSize(), data.byteSize()));
      }
      if (scalar && !shape.isEmpty()) {
        throw new IllegalArgumentException("a scalar has no axes, but the shape is " + shape);
      }
    }

    /** Copies {@code data}, any memory with the elements in native byte order and C order. */
    public static NdArray copying(ElementType type, List<Long> shape, MemorySegment data) {
      return new NdArray(type, shape, false, copyOf(data));
    }

    /** A one-dimensional {@code float64} array. */
    public static NdArray of(double... values) {
      return copying(
          ElementType.FLOAT64, List.of((long) values.length), MemorySegment.ofArray(values));
    }

    /** A one-dimensional {@code int64} array. */
    public static NdArray of(long... values) {
      return copying(
          ElementType.INT64, List.of((long) values.length), MemorySegment.ofArray(values));
    }

    /** A NumPy scalar ({@code np.float64(value)}). */
    public static NdArray scalar(double value) {
      return new NdArray(
          ElementType.FLOAT64,
          List.of(),
          true,
          copyOf(MemorySegment.ofArray(new double[] {value})));
    }
  }

  /** A NumPy array of dtype {@code object}; {@code items} in C order. */
  record ObjectArray(List<Long> shape, List<GuestValue> items) implements GuestValue {
    public ObjectArray {
      shape = List.copyOf(shape);
      items = List.copyOf(items);
    }
  }

  /** A Python {@code list}. */
  record ListValue(List<GuestValue> items) implements GuestValue {
    public ListValue {
      items = List.copyOf(items);
    }
  }

  /** A Python {@code tuple}. */
  record TupleValue(List<GuestValue> items) implements GuestValue {
    public TupleValue {
      items = List.copyOf(items);
    }
  }

  /** A Python {@code dict}, in the order of {@code entries}. */
  record DictValue(List<Map.Entry<GuestValue, GuestValue>> entries) implements GuestValue {
    public DictValue {
      entries = entries.stream().map(e -> Map.entry(e.getKey(), e.getValue())).toList();
    }
  }

  /**
   * A SciPy sparse matrix; binding one needs SciPy in the guest's environment.
   *
   * @param format which of SciPy's forms
   * @param data the stored elements
   * @param first row numbers for {@link SparseFormat#COO}, else {@code indices}
   * @param second column numbers for {@link SparseFormat#COO}, else {@code indptr}
   * @param shape rows and columns
   * @param blockSize for {@link SparseFormat#BSR} only
   */
  record SparseMatrix(
      SparseFormat format,
      NdArray data,
      NdArray first,
      NdArray second,
      List<Long> shape,
      Optional<List<Long>> blockSize)
      implements GuestValue {
    public SparseMatrix {
      shape = List.copyOf(shape);
      blockSize = blockSize.map(List::copyOf);
      if (blockSize.isPresent() != (format == SparseFormat.BSR)) {
        throw new IllegalArgumentException("a block size goes with BSR, and only with it");
      }
    }
  }

  /** SciPy's sparse forms that a {@link SparseMatrix} can take. */
  enum SparseFormat {
    COO,
    CSR,
    BSR
  }

  /** Returns Python's {@code None}. */
  static GuestValue none() {
    return new None();
  }

  /** Returns a Python {@code bool}. */
  static GuestValue of(boolean value) {
    return new Bool(value);
  }

  /** Returns a Python {@code int}. */
  static GuestValue of(long value) {
    return new Int(value);
  }

  /** Returns a Python {@code float}. */
  static GuestValue of(double value) {
    return new Real(value);
  }

  /** Returns a Python {@code str}. */
  static GuestValue of(String value) {
    return new Text(value);
  }

  private static MemorySegment copyOf(MemorySegment source) {
    MemorySegment copy = Arena.ofAuto().allocate(Math.max(1, source.byteSize()), Long.BYTES);
    MemorySegment.copy(source, 0, copy, 0, source.byteSize());
    return copy.asSlice(0, source.byteSize());
  }

  private static MemorySegment requireNative(MemorySegment data) {
    if (!data.isNative()) {
      throw new IllegalArgumentException(
          "the data must be in native memory: use a copying factory");
    }
    return data.asReadOnly();
  }
}
