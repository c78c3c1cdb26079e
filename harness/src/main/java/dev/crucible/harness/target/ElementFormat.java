package dev.crucible.harness.target;

import dev.crucible.runtime.value.ElementType;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How numbers lie in an HDF5 file.
 *
 * @param type the element type that h5py gives them
 * @param wordSize bytes of a number; a complex one has two
 * @param order byte order in the file
 */
record ElementFormat(ElementType type, int wordSize, ByteOrder order) {

  private static final Map<Integer, String> TRUTH = Map.of(0, "FALSE", 1, "TRUE");

  /** The format of {@code type}, or empty if NumPy or this reader has no such numbers. */
  static Optional<ElementFormat> of(DataType type) {
    return switch (type) {
      case FixedPoint integer -> integer(integer);
      case FloatingPoint real -> real(real);
      case EnumDataType enumeration -> enumeration(enumeration);
      case CompoundDataType compound -> complex(compound);
      default -> Optional.empty();
    };
  }

  private static Optional<ElementFormat> integer(FixedPoint integer) {
    int size = integer.getSize();
    if (integer.getBitOffset() != 0 || integer.getBitPrecision() != 8 * size) {
      return Optional.empty();
    }
    boolean signed = integer.isSigned();
    ElementType type =
        switch (size) {
          case 1 -> signed ? ElementType.INT8 : ElementType.UINT8;
          case 2 -> signed ? ElementType.INT16 : ElementType.UINT16;
          case 4 -> signed ? ElementType.INT32 : ElementType.UINT32;
          case 8 -> signed ? ElementType.INT64 : ElementType.UINT64;
          default -> null;
        };
    return Optional.ofNullable(type).map(t -> new ElementFormat(t, size, integer.getByteOrder()));
  }

  /** The three IEEE formats; others of the same size, such as bfloat16, have other exponents. */
  private static Optional<ElementFormat> real(FloatingPoint real) {
    int size = real.getSize();
    int exponent = real.getExponentSize();
    int mantissa = real.getMantissaSize();
    ElementType type = null;
    if (size == 2 && exponent == 5 && mantissa == 10) {
      type = ElementType.FLOAT16;
    } else if (size == 4 && exponent == 8 && mantissa == 23) {
      type = ElementType.FLOAT32;
    } else if (size == 8 && exponent == 11 && mantissa == 52) {
      type = ElementType.FLOAT64;
    }
    return Optional.ofNullable(type).map(t -> new ElementFormat(t, size, real.getByteOrder()));
  }

  /** Booleans are an enumeration to h5py; any other enumeration is its integers. */
  private static Optional<ElementFormat> enumeration(EnumDataType enumeration) {
    if (!enumeration.getEnumMapping().equals(TRUTH)) {
      return of(enumeration.getBaseType());
    }
    return enumeration.getSize() == 1
        ? Optional.of(new ElementFormat(ElementType.BOOL, 1, ByteOrder.nativeOrder()))
        : Optional.empty();
  }

  /** Complex numbers are a compound of {@code r} and {@code i} to h5py. */
  private static Optional<ElementFormat> complex(CompoundDataType compound) {
    List<CompoundDataMember> members = compound.getMembers();
    if (members.size() != 2
        || !isPart(members.getFirst(), "r", 0)
        || !isPart(members.getLast(), "i", compound.getSize() / 2)) {
      return Optional.empty();
    }
    Optional<ElementFormat> part = of(members.getFirst().getDataType());
    if (!part.equals(of(members.getLast().getDataType()))) {
      return Optional.empty();
    }
    return part.flatMap(ElementFormat::asComplex)
        .filter(format -> format.type.byteSize() == compound.getSize());
  }

  private static boolean isPart(CompoundDataMember member, String name, int offset) {
    return member.getName().equals(name) && member.getOffset() == offset;
  }

  private Optional<ElementFormat> asComplex() {
    return switch (type) {
      case FLOAT32 -> Optional.of(new ElementFormat(ElementType.COMPLEX64, wordSize, order));
      case FLOAT64 -> Optional.of(new ElementFormat(ElementType.COMPLEX128, wordSize, order));
      default -> Optional.empty();
    };
  }

  /** A native copy of {@code source} in native byte order, made in bulk. */
  MemorySegment toNative(MemorySegment source) {
    long bytes = source.byteSize();
    MemorySegment copy = Arena.ofAuto().allocate(Math.max(1, bytes), Long.BYTES).asSlice(0, bytes);
    switch (wordSize) {
      case 1 -> MemorySegment.copy(source, 0, copy, 0, bytes);
      case 2 -> copyWords(source, ValueLayout.JAVA_SHORT_UNALIGNED, copy);
      case 4 -> copyWords(source, ValueLayout.JAVA_INT_UNALIGNED, copy);
      case 8 -> copyWords(source, ValueLayout.JAVA_LONG_UNALIGNED, copy);
      default -> throw new AssertionError(this);
    }
    return copy;
  }

  private void copyWords(MemorySegment source, ValueLayout word, MemorySegment copy) {
    MemorySegment.copy(
        source, word.withOrder(order), 0, copy, word, 0, source.byteSize() / wordSize);
  }
}
