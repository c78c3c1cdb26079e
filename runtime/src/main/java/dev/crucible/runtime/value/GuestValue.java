package dev.crucible.runtime.value;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that a request binds to a name in the guest's namespace. The guest gets a new Python
 * object for each binding; an array's elements are copied in one bulk operation. Immutable, so that
 * threads and requests can share values.
 *
 * @since 0.1
 */
public sealed interface GuestValue {

  /** Python's {@code None}. */
  record None() implements GuestValue {}

  /** A Python {@code bool}. */
  record Bool(boolean value) implements GuestValue {}

  /** A Python {@code int} of at most 64 bits. */
  record Int(long value) implements GuestValue {}

  /** A Python {@code float}. */
  record Real(double value) implements GuestValue {}

  /** A Python {@code str}. */
  record Text(String value) implements GuestValue {
    /** Creates a text, which must not be null. */
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A Python {@code bytes} object.
   *
   * @param data the content in native memory, as a read-only segment
   */
  record Bytes(MemorySegment data) implements GuestValue {
    /**
     * Creates a value of memory that is not copied: it must stay alive and unchanged.
     *
     * @throws IllegalArgumentException if the memory is not native
     */
    public Bytes {
      data = requireNative(data);
    }

    /** Returns a value with a copy of {@code content}. */
    public static Bytes of(byte[] content) {
      return new Bytes(copyOf(MemorySegment.ofArray(content)));
    }
  }

  /**
   * A NumPy array of numbers or truth values in C order, or a NumPy scalar.
   *
   * @param type the element type
   * @param shape the length of each axis, 0 or more, outermost first; at most {@value #MOST_AXES}
   *     axes
   * @param scalar if true, the guest gets the NumPy scalar {@code array[()]}; the shape has no axes
   *     then
   * @param data the elements in native memory and native byte order, as a read-only segment;
   *     complex numbers as real part and imaginary part
   */
  record NdArray(ElementType type, List<Long> shape, boolean scalar, MemorySegment data)
      implements GuestValue {

    /** The most axes that an array of NumPy can have: 64. */
    public static final int MOST_AXES = 64;

    /**
     * Creates an array of memory that is not copied: it must stay alive and unchanged.
     *
     * @throws IllegalArgumentException if the memory is not native, if its size is not that of the
     *     elements, if NumPy has no arrays of the shape, or if a scalar has axes
     */
    public NdArray {
      Objects.requireNonNull(type, "type");
      shape = List.copyOf(shape);
      data = requireNative(data);
      long bytes = bytes(type, shape);
      if (bytes != data.byteSize()) {
        throw new IllegalArgumentException(
            "shape %s of %s takes %d bytes, not %d"
                .formatted(shape, type.numpyName(), bytes, data.byteSize()));
      }
      if (scalar && !shape.isEmpty()) {
        throw new IllegalArgumentException("a scalar has no axes, but the shape is " + shape);
      }
    }

    private static long bytes(ElementType type, List<Long> shape) {
      if (shape.size() > MOST_AXES) {
        throw new IllegalArgumentException(
            "an array has at most %d axes, not %d".formatted(MOST_AXES, shape.size()));
      }
      // As NumPy does, which refuses an empty array if its other axes are too long.
      long bytes = type.byteSize();
      for (long length : shape) {
        if (length < 0) {
          throw new IllegalArgumentException("the shape %s has a negative length".formatted(shape));
        }
        if (Math.multiplyHigh(bytes, length) != 0 || bytes * length < 0) {
          throw new IllegalArgumentException(
              "the shape %s is too large for an array".formatted(shape));
        }
        bytes *= Math.max(1, length);
      }
      return shape.contains(0L) ? 0 : bytes;
    }

    /**
     * Returns an array with a copy of the elements.
     *
     * @param data the elements in native byte order and C order, in memory of any kind
     * @throws IllegalArgumentException if the size of the memory is not that of the elements
     */
    public static NdArray copying(ElementType type, List<Long> shape, MemorySegment data) {
      return new NdArray(type, shape, false, copyOf(data));
    }

    /** Returns a one-dimensional array of {@code float64}. */
    public static NdArray of(double... values) {
      return copying(
          ElementType.FLOAT64, List.of((long) values.length), MemorySegment.ofArray(values));
    }

    /** Returns a one-dimensional array of {@code int64}. */
    public static NdArray of(long... values) {
      return copying(
          ElementType.INT64, List.of((long) values.length), MemorySegment.ofArray(values));
    }

    /** Returns a NumPy scalar, {@code np.float64(value)}. */
    public static NdArray scalar(double value) {
      return new NdArray(
          ElementType.FLOAT64,
          List.of(),
          true,
          copyOf(MemorySegment.ofArray(new double[] {value})));
    }
  }

  /**
   * A NumPy array of dtype {@code object}.
   *
   * @param shape the length of each axis, outermost first
   * @param items the elements in C order
   */
  record ObjectArray(List<Long> shape, List<GuestValue> items) implements GuestValue {
    /** Creates an array, with copies of both lists. */
    public ObjectArray {
      shape = List.copyOf(shape);
      items = List.copyOf(items);
    }
  }

  /** A Python {@code list}. */
  record ListValue(List<GuestValue> items) implements GuestValue {
    /** Creates a list, with a copy of {@code items}. */
    public ListValue {
      items = List.copyOf(items);
    }
  }

  /** A Python {@code tuple}. */
  record TupleValue(List<GuestValue> items) implements GuestValue {
    /** Creates a tuple, with a copy of {@code items}. */
    public TupleValue {
      items = List.copyOf(items);
    }
  }

  /**
   * A Python {@code dict}.
   *
   * @param entries the keys with their values, in the order of insertion
   */
  record DictValue(List<Map.Entry<GuestValue, GuestValue>> entries) implements GuestValue {
    /** Creates a dictionary, with a copy of {@code entries}. */
    public DictValue {
      entries = entries.stream().map(e -> Map.entry(e.getKey(), e.getValue())).toList();
    }
  }

  /**
   * A SciPy sparse matrix. If the guest's environment lacks SciPy, a request that binds one gets
   * the outcome {@code SKIPPED}.
   *
   * @param format the storage format
   * @param data the stored elements
   * @param first the row numbers for {@link SparseFormat#COO}, otherwise SciPy's {@code indices}
   * @param second the column numbers for {@link SparseFormat#COO}, otherwise SciPy's {@code indptr}
   * @param shape the number of rows and the number of columns
   * @param blockSize the rows and columns of a block; present for {@link SparseFormat#BSR} only
   */
  record SparseMatrix(
      SparseFormat format,
      NdArray data,
      NdArray first,
      NdArray second,
      List<Long> shape,
      Optional<List<Long>> blockSize)
      implements GuestValue {
    /**
     * Creates a sparse matrix, with copies of the lists.
     *
     * @throws IllegalArgumentException if there is a block size and the format is not {@link
     *     SparseFormat#BSR}, or the reverse
     */
    public SparseMatrix {
      shape = List.copyOf(shape);
      blockSize = blockSize.map(List::copyOf);
      if (blockSize.isPresent() != (format == SparseFormat.BSR)) {
        throw new IllegalArgumentException("a block size goes with BSR, and only with it");
      }
    }
  }

  /** The storage formats of a {@link SparseMatrix}. */
  enum SparseFormat {
    /** The coordinate format: a row number and a column number for each element. */
    COO,
    /** The compressed sparse row format. */
    CSR,
    /** The block sparse row format. */
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
