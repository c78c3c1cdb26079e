package dev.crucible.runtime.internal.compare;

import dev.crucible.runtime.value.ElementType;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Random comparisons whose arrays are in one piece of memory. The same seed gives the same
 * comparisons.
 */
final class Cases {
  private static final List<ElementType> COMMON =
      List.of(ElementType.FLOAT64, ElementType.INT64, ElementType.BOOL, ElementType.COMPLEX128);
  private static final List<ElementType> ALL =
      List.of(ElementType.values()).stream().filter(t -> t != ElementType.FLOAT16).toList();
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1.0,
    -1.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Float.MIN_VALUE,
    1e-8,
    0.1,
    (float) 0.1,
    1e300,
    127,
    -128,
    255,
    0x1p24 + 1,
    0x1p31,
    0x1p53,
    0x1p53 + 2,
    0x1p63,
    -0x1p63,
    0x1p64,
  };
  private static final long[] SPECIAL_INTEGERS = {
    0,
    1,
    -1,
    2,
    127,
    128,
    -128,
    255,
    256,
    32767,
    -32768,
    65535,
    (1L << 24) + 1,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 32,
    (1L << 53) - 1,
    1L << 53,
    (1L << 53) + 1,
    (1L << 60) + 1,
    Long.MAX_VALUE,
    Long.MIN_VALUE + 1025,
    -1025,
    Long.MAX_VALUE - 1,
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1
  };
  private static final double[] TOLERANCES = {
    1e-5, 1e-8, 0, 0, 1e-3, 1e-12, 0.1, 1, -1e-5, -1, 1e300, Double.NaN, Double.POSITIVE_INFINITY
  };

  /** Relations between the values of the second operand and of the first. */
  private enum Likeness {
    EQUAL,
    CLOSE,
    AT_LIMIT,
    ANY,
    SPECIAL
  }

  /** Subjects of cases. */
  private enum Focus {
    ANYTHING,
    /** Differences that equal the tolerance, or nearly so, in double and in single precision. */
    LIMITS,
    /** Integers at the limits of types and of the integers that a double holds. */
    INTEGERS
  }

  private record Complex(double real, double imaginary, long integer) {}

  /** An operand, with the same operand as an expression. */
  private record Named(Operand operand, String expression) {}

  private final Random random;
  private final ByteBuffer memory;
  private final MemorySegment segment;
  private final List<Case> cases = new ArrayList<>();

  private double rtol;
  private double atol;
  private Likeness likeness;
  private boolean ordinary;
  private boolean whole;
  private Focus focus;
  private List<Complex> last;

  Cases(long seed, int count) {
    random = new Random(seed);
    memory = ByteBuffer.allocateDirect((4 << 20) + count * 3000).order(ByteOrder.LITTLE_ENDIAN);
    segment = MemorySegment.ofBuffer(memory);
    for (int i = 0; i < count; i++) {
      add();
    }
  }

  List<Case> all() {
    return cases;
  }

  /** Returns the memory that the expressions call {@code memory}. */
  MemorySegment memory() {
    return segment.asSlice(0, memory.position());
  }

  private void add() {
    ordinary = random.nextBoolean();
    focus = ordinary ? Focus.ANYTHING : pick(Focus.values());
    boolean standard = focus != Focus.LIMITS && (ordinary || random.nextInt(3) > 0);
    rtol = standard ? 1e-5 : TOLERANCES[random.nextInt(TOLERANCES.length)];
    atol = standard ? 1e-8 : TOLERANCES[random.nextInt(TOLERANCES.length)];
    likeness = pick(Likeness.values());
    if (ordinary && (likeness == Likeness.AT_LIMIT || likeness == Likeness.SPECIAL)) {
      likeness = Likeness.CLOSE;
    }
    if (focus == Focus.LIMITS) {
      // Large tolerances: beside them, the rounding of values does not hide that of limits.
      rtol = random.nextInt(4) == 0 ? 0 : random.nextDouble();
      atol = random.nextInt(4) == 0 ? 0 : random.nextDouble();
      likeness = Likeness.AT_LIMIT;
    }
    whole = random.nextInt(3) == 0;
    last = null;
    long[] shape = shape();
    boolean sameShape = random.nextInt(3) > 0;
    long[] other = sameShape ? shape : related(shape);
    Named target = operand(shape);
    if (!sameShape) {
      last = List.of(last.isEmpty() ? new Complex(1, 1, 1) : last.getFirst());
    }
    Named value = operand(other);
    if (random.nextInt(4) == 0) {
      addComparison(target, value, standard);
    } else {
      addComparison(value, target, standard);
    }
  }

  private void addComparison(Named a, Named b, boolean standard) {
    if (random.nextBoolean()) {
      addCloseness(a, b, standard);
      return;
    }
    boolean equalNan = random.nextBoolean();
    add(
        "array_equal",
        "np.array_equal(%s, %s, equal_nan=%s)",
        a,
        b,
        Comparisons.arrayEqual(a.operand, b.operand, equalNan),
        python(equalNan));
  }

  private void addCloseness(Named a, Named b, boolean standard) {
    boolean equalNan = random.nextInt(3) == 0;
    Comparison found = Comparisons.allclose(a.operand, b.operand, rtol, atol, equalNan);
    if (standard && !equalNan) {
      add("allclose", "np.allclose(%s, %s)", a, b, found);
      return;
    }
    String form =
        random.nextBoolean()
            ? "np.allclose(%s, %s, rtol=%s, atol=%s, equal_nan=%s)"
            : "np.isclose(%s, %s, rtol=%s, atol=%s, equal_nan=%s).all()";
    add("allclose", form, a, b, found, python(rtol), python(atol), python(equalNan));
  }

  private void add(
      String operation, String form, Named a, Named b, Comparison found, String... more) {
    var parts = new ArrayList<>(List.of(a.expression, b.expression));
    parts.addAll(List.of(more));
    String group = (ordinary ? "ordinary " : "unusual ") + operation;
    cases.add(new Case(form.formatted(parts.toArray()), found, group));
  }

  private long[] shape() {
    int axes = random.nextInt(4);
    if (focus != Focus.ANYTHING) { // Few elements, so that each of them decides.
      return random.nextBoolean() ? Shapes.NONE : new long[] {random.nextInt(1, 3)};
    }
    long[] shape = new long[axes];
    for (int axis = 0; axis < axes; axis++) {
      shape[axis] = random.nextInt(25) == 0 ? 0 : random.nextInt(1, 5);
    }
    if (axes > 0 && axes < 3 && random.nextInt(50) == 0) { // More than one block.
      shape[random.nextInt(axes)] *= random.nextInt(100, 300);
    }
    return shape;
  }

  /** Returns a shape that can mostly be broadcast with another. */
  private long[] related(long[] shape) {
    int dropped = random.nextInt(shape.length + 1);
    long[] result = new long[shape.length - dropped];
    for (int axis = 0; axis < result.length; axis++) {
      result[axis] = random.nextInt(3) == 0 ? 1 : shape[axis + dropped];
    }
    if (result.length > 0 && random.nextInt(10) == 0) {
      result[0]++;
    }
    return result;
  }

  private Named operand(long[] shape) {
    if (shape.length == 0 && random.nextInt(2) == 0) {
      return pythonNumber();
    }
    if (random.nextInt(12) == 0) {
      return sequence(shape);
    }
    ElementType type = type();
    if (shape.length == 0 && random.nextBoolean()) {
      List<Complex> values = values(1);
      return scalar(type, values.getFirst());
    }
    return array(type, shape);
  }

  private ElementType type() {
    if (random.nextInt(3) == 0) {
      return focus == Focus.LIMITS ? ElementType.FLOAT32 : ElementType.FLOAT64;
    }
    List<ElementType> types = ordinary ? COMMON : ALL;
    ElementType type = types.get(random.nextInt(types.size()));
    return switch (focus) {
      case ANYTHING -> type;
      case LIMITS -> Types.isInteger(type) ? ElementType.FLOAT32 : type;
      case INTEGERS -> Types.isComplex(type) ? ElementType.UINT64 : type;
    };
  }

  private Named scalar(ElementType type, Complex value) {
    int offset = memory.position();
    write(type, offset, value);
    memory.position(offset + type.byteSize());
    return new Named(
        new Operand.Array(type, Shapes.NONE, Shapes.NONE, segment, offset),
        "scalar('%s', %d)".formatted(type.numpyName(), offset));
  }

  private Named pythonNumber() {
    return pythonNumber(values(1).getFirst());
  }

  private Named pythonNumber(Complex value) {
    return switch (focus == Focus.INTEGERS ? 2 : random.nextInt(5)) {
      case 0, 1 -> new Named(new Operand.PythonFloat(value.real), python(value.real));
      case 2 -> new Named(new Operand.PythonInt(value.integer), "(" + value.integer + ")");
      case 3 ->
          new Named(
              new Operand.PythonComplex(value.real, value.imaginary),
              "complex(%s, %s)".formatted(python(value.real), python(value.imaginary)));
      default -> new Named(new Operand.PythonBool(value.integer != 0), python(value.integer != 0));
    };
  }

  private Named sequence(long[] shape) {
    List<Complex> values = values((int) Shapes.elements(shape));
    return sequence(shape, 0, new ArrayList<>(values));
  }

  private Named sequence(long[] shape, int axis, List<Complex> values) {
    if (axis == shape.length) {
      Complex value = values.removeFirst();
      return random.nextInt(4) == 0 ? scalar(ElementType.FLOAT64, value) : pythonNumber(value);
    }
    var items = new ArrayList<Named>();
    for (int i = 0; i < shape[axis]; i++) {
      items.add(sequence(shape, axis + 1, values));
    }
    return new Named(
        new Operand.PythonSequence(items.stream().map(Named::operand).toList()),
        items.stream().map(Named::expression).collect(Collectors.joining(", ", "[", "]")));
  }

  private Named array(ElementType type, long[] shape) {
    int size = type.byteSize();
    long[] strides = Shapes.strides(shape, size);
    int layout = random.nextInt(ordinary ? 4 : 8);
    if (layout == 1) { // Fortran order.
      long stride = size;
      for (int axis = 0; axis < shape.length; axis++) {
        strides[axis] = stride;
        stride *= Math.max(1, shape[axis]);
      }
    } else if (layout == 4) { // Gaps.
      for (int axis = 0; axis < shape.length; axis++) {
        strides[axis] *= 2;
      }
    } else if (layout == 5 && shape.length > 0) { // Repeated elements.
      strides[random.nextInt(shape.length)] = 0;
    }
    int start = memory.position() + (layout == 6 ? 1 : 0);
    long first = start;
    if (layout == 7 || layout == 2) { // Backwards.
      for (int axis = 0; axis < shape.length; axis++) {
        if (random.nextBoolean() && shape[axis] > 0) {
          first += strides[axis] * (shape[axis] - 1);
          strides[axis] = -strides[axis];
        }
      }
    }
    int elements = (int) Shapes.elements(shape);
    List<Complex> values = values(elements);
    int end = start + size;
    for (int i = 0; i < elements; i++) {
      long place = first;
      int rest = i;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        place += rest % shape[axis] * strides[axis];
        rest /= (int) shape[axis];
      }
      write(type, (int) place, values.get(i));
      end = Math.max(end, (int) place + size);
    }
    memory.position(end);
    return new Named(
        new Operand.Array(type, shape, strides, segment, first),
        "array('%s', %s, %s, %d)".formatted(type.numpyName(), tuple(shape), tuple(strides), first));
  }

  private void write(ElementType type, int offset, Complex value) {
    switch (type) {
      case BOOL -> memory.put(offset, (byte) (value.integer == 0 ? 0 : 1));
      case INT8, UINT8 -> memory.put(offset, (byte) value.integer);
      case INT16, UINT16 -> memory.putShort(offset, (short) value.integer);
      case INT32, UINT32 -> memory.putInt(offset, (int) value.integer);
      case INT64, UINT64 -> memory.putLong(offset, value.integer);
      case FLOAT32 -> memory.putFloat(offset, (float) value.real);
      case FLOAT64 -> memory.putDouble(offset, value.real);
      case COMPLEX64 -> {
        memory.putFloat(offset, (float) value.real);
        memory.putFloat(offset + 4, (float) value.imaginary);
      }
      case COMPLEX128 -> {
        memory.putDouble(offset, value.real);
        memory.putDouble(offset + 8, value.imaginary);
      }
      case FLOAT16 -> throw new AssertionError();
    }
  }

  /**
   * Returns values for the next operand: any for the first one, and ones like the first one's for
   * the second.
   */
  private List<Complex> values(int count) {
    var values = new ArrayList<Complex>();
    for (int i = 0; i < count; i++) {
      if (last == null || last.isEmpty()) {
        values.add(anyValue());
      } else {
        values.add(like(last.get(Math.min(i, last.size() - 1))));
      }
    }
    if (last == null) {
      last = values;
      // The same value everywhere, so that a smaller shape can be like all of them.
      if (random.nextInt(3) == 0 && count > 0) {
        values.replaceAll(_ -> values.getFirst());
      }
    }
    return values;
  }

  private Complex anyValue() {
    if (focus == Focus.INTEGERS) {
      return whole(pick(SPECIAL_INTEGERS));
    }
    if (focus == Focus.LIMITS) {
      double real = random.nextGaussian();
      real = random.nextInt(3) > 0 ? (float) real : real;
      return new Complex(real, random.nextInt(3) == 0 ? random.nextGaussian() : 0, 1);
    }
    if (!ordinary && random.nextInt(likeness == Likeness.SPECIAL ? 2 : 12) == 0) {
      return new Complex(special(), special(), pick(SPECIAL_INTEGERS));
    }
    int small = random.nextInt(4) == 0 ? 3 : 100;
    double scale = Math.pow(10, random.nextInt(ordinary ? 6 : 40) - (ordinary ? 3 : 20));
    long integer = random.nextInt(ordinary ? 0 : -small, small);
    if (whole) {
      return new Complex((double) integer, 0, integer);
    }
    double real = random.nextInt(4) == 0 ? (double) integer : random.nextGaussian() * scale;
    double imaginary = random.nextInt(4) == 0 ? 0 : random.nextGaussian() * scale;
    return new Complex(real, imaginary, integer);
  }

  /** Returns the integer as a real number, with or without a sign. */
  private Complex whole(long integer) {
    double real =
        random.nextBoolean()
            ? (double) integer
            : new BigInteger(Long.toUnsignedString(integer)).doubleValue();
    return new Complex(real, 0, integer);
  }

  private double special() {
    double value = pick(SPECIAL);
    return random.nextInt(4) == 0 ? Math.nextUp(value) : value;
  }

  private Complex like(Complex value) {
    if (focus == Focus.INTEGERS) {
      return whole(value.integer + random.nextInt(-1, 2));
    }
    return switch (likeness) {
      case EQUAL -> value;
      case CLOSE ->
          new Complex(
              value.real * (1 + random.nextGaussian() * 1e-7),
              value.imaginary * (1 + random.nextGaussian() * 1e-7),
              value.integer);
      case AT_LIMIT -> atLimit(value);
      case ANY -> random.nextInt(3) == 0 ? anyValue() : value;
      case SPECIAL -> random.nextInt(4) == 0 ? anyValue() : value;
    };
  }

  /** Returns a value whose difference from another is the tolerance, or nearly so. */
  private Complex atLimit(Complex value) {
    double limit = atol + rtol * Math.abs(value.real);
    limit =
        switch (random.nextInt(3)) {
          case 0 -> (float) atol + (float) ((float) rtol * Math.abs(value.real));
          case 1 -> (float) limit;
          default -> limit;
        };
    double real = random.nextBoolean() ? value.real + limit : value.real - limit;
    boolean single = random.nextBoolean();
    for (int i = random.nextInt(3); i > 0; i--) {
      if (random.nextBoolean()) {
        real = single ? Math.nextUp((float) real) : Math.nextUp(real);
      } else {
        real = single ? Math.nextDown((float) real) : Math.nextDown(real);
      }
    }
    return new Complex(real, value.imaginary, value.integer + random.nextInt(2));
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private double pick(double[] values) {
    return values[random.nextInt(values.length)];
  }

  private long pick(long[] values) {
    return values[random.nextInt(values.length)];
  }

  private static String python(boolean value) {
    return value ? "True" : "False";
  }

  private static String python(double value) {
    return "number('%s')".formatted(Double.toHexString(value).toLowerCase(Locale.ROOT));
  }

  private static String tuple(long[] numbers) {
    return LongStream.of(numbers).mapToObj(n -> n + ",").collect(Collectors.joining("", "(", ")"));
  }
}
