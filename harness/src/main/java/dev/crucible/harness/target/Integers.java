package dev.crucible.harness.target;

import dev.crucible.runtime.value.ElementType;
import dev.crucible.runtime.value.GuestValue.NdArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The elements of a short integer array, for shapes. */
final class Integers {

  private Integers() {}

  /** The elements, or empty if {@code array} is not one row of integers. */
  static Optional<List<Long>> of(NdArray array) {
    if (array.shape().size() != 1 || !isInteger(array.type())) {
      return Optional.empty();
    }
    return Optional.of(
        LongStream.range(0, array.shape().getFirst())
            .mapToObj(index -> at(array.data(), array.type(), index))
            .toList());
  }

  private static boolean isInteger(ElementType type) {
    return switch (type) {
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> true;
      default -> false;
    };
  }

  private static long at(MemorySegment data, ElementType type, long index) {
    return switch (type) {
      case INT8 -> data.get(ValueLayout.JAVA_BYTE, index);
      case UINT8 -> data.get(ValueLayout.JAVA_BYTE, index) & 0xffL;
      case INT16 -> data.getAtIndex(ValueLayout.JAVA_SHORT, index);
      case UINT16 -> data.getAtIndex(ValueLayout.JAVA_SHORT, index) & 0xffffL;
      case INT32 -> data.getAtIndex(ValueLayout.JAVA_INT, index);
      case UINT32 -> data.getAtIndex(ValueLayout.JAVA_INT, index) & 0xffff_ffffL;
      case INT64, UINT64 -> data.getAtIndex(ValueLayout.JAVA_LONG, index);
      default -> throw new AssertionError(type);
    };
  }
}
