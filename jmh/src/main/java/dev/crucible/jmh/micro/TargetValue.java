package dev.crucible.jmh.micro;

import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Targets of different types and sizes. The size in a name is that of the data. */
public enum TargetValue {
  /** A NumPy scalar. */
  FLOAT64_8B,
  /** An array of 1024 elements. */
  FLOAT64_8KB,
  /** An array of a million elements (2<sup>20</sup>). */
  FLOAT64_8MB,
  /** An array of 512 elements. */
  COMPLEX128_8KB,
  /** An array of half a million elements (2<sup>19</sup>). */
  COMPLEX128_8MB,
  /** An array of 1024 elements. */
  INT64_8KB,
  /** An array of 8192 elements. */
  BOOL_8KB,
  /** A {@code str} of 8192 ASCII characters. */
  TEXT_8KB,
  /** A {@code tuple} of 1024 {@code float} items. */
  TUPLE_8KB,
  /** {@code None}: the control, which is transferred like any target and has no data. */
  NONE;

  private static final int KILOBYTES_8 = 8 << 10;
  private static final int MEGABYTES_8 = 8 << 20;

  /** Returns a new value. */
  GuestValue value() {
    return switch (this) {
      case NONE -> new GuestValue.None();
      case FLOAT64_8B -> GuestValue.NdArray.scalar(0.5);
      case FLOAT64_8KB -> GuestValue.NdArray.of(halves(KILOBYTES_8 / Double.BYTES));
      case FLOAT64_8MB -> GuestValue.NdArray.of(halves(MEGABYTES_8 / Double.BYTES));
      case COMPLEX128_8KB -> complex(KILOBYTES_8);
      case COMPLEX128_8MB -> complex(MEGABYTES_8);
      case INT64_8KB ->
          GuestValue.NdArray.of(LongStream.range(0, KILOBYTES_8 / Long.BYTES).toArray());
      case BOOL_8KB -> booleans(KILOBYTES_8);
      case TEXT_8KB -> new GuestValue.Text("crucible".repeat(KILOBYTES_8 / 8));
      case TUPLE_8KB -> tuple(KILOBYTES_8 / Double.BYTES);
    };
  }

  private static double[] halves(int count) {
    return DoubleStream.iterate(0, x -> x + 0.5).limit(count).toArray();
  }

  private static GuestValue complex(int bytes) {
    var parts = MemorySegment.ofArray(halves(bytes / Double.BYTES));
    long elements = bytes / ElementType.COMPLEX128.byteSize();
    return GuestValue.NdArray.copying(ElementType.COMPLEX128, List.of(elements), parts);
  }

  private static GuestValue booleans(int count) {
    MemorySegment bytes = Arena.ofAuto().allocate(count);
    for (int i = 0; i < count; i++) {
      bytes.set(ValueLayout.JAVA_BYTE, i, (byte) (i % 2));
    }
    return GuestValue.NdArray.copying(ElementType.BOOL, List.of((long) count), bytes);
  }

  private static GuestValue tuple(int count) {
    return new GuestValue.TupleValue(
        DoubleStream.of(halves(count)).<GuestValue>mapToObj(GuestValue.Real::new).toList());
  }
}
