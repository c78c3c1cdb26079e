package dev.crucible.runtime.internal.graalpy.memory;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine code is called with functions of ours in place of NumPy's. */
@SuppressWarnings(
    "restricted") // Calls of the C library's functions, and of what takes their place.
class AllocatorCodeTest {
  private static final long MEBIBYTE = 1 << 20;
  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle MALLOC = library("malloc", JAVA_LONG, JAVA_LONG);
  private static final MethodHandle USABLE = library("malloc_usable_size", JAVA_LONG, JAVA_LONG);
  private static final MethodHandle FREE = library("free", null, JAVA_LONG);

  private static AllocatorCode code;
  private static int largeBlocks;
  private static int largeBlocksOfZeros;

  private static MethodHandle library(
      String name, MemoryLayout result, MemoryLayout... parameters) {
    return function(LINKER.defaultLookup().findOrThrow(name), result, parameters);
  }

  private static MethodHandle function(
      MemorySegment address, MemoryLayout result, MemoryLayout... parameters) {
    return LINKER.downcallHandle(
        address,
        result == null
            ? FunctionDescriptor.ofVoid(parameters)
            : FunctionDescriptor.of(result, parameters));
  }

  @BeforeAll
  static void make() throws ReflectiveOperationException {
    assumeTrue(AllocatorCode.fitsThisMachine());
    code =
        new AllocatorCode(
            upcall("allocate", long.class, long.class),
            upcall("allocateZeros", long.class, long.class, long.class));
  }

  private static long upcall(String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    MethodHandle method =
        MethodHandles.lookup()
            .findStatic(
                AllocatorCodeTest.class, name, MethodType.methodType(long.class, parameters));
    MemoryLayout[] layouts = new MemoryLayout[parameters.length];
    Arrays.fill(layouts, JAVA_LONG);
    return LINKER
        .upcallStub(method, FunctionDescriptor.of(JAVA_LONG, layouts), Arena.global())
        .address();
  }

  @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // Called from native code.
  private static long allocate(long context, long size) {
    largeBlocks++;
    return malloc(size);
  }

  @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // Called from native code.
  private static long allocateZeros(long context, long count, long size) {
    largeBlocksOfZeros++;
    long block = malloc(count * size);
    MemorySegment.ofAddress(block).reinterpret(count * size).fill((byte) 0);
    return block;
  }

  @SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // Called from native code.
  private static long allocateElsewhere(long context, long size) {
    return malloc(4 * size);
  }

  private static long malloc(long size) {
    try {
      return (long) MALLOC.invokeExact(size);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static long call(String name, long... arguments) throws Throwable {
    MemoryLayout[] layouts = new MemoryLayout[arguments.length];
    Arrays.fill(layouts, JAVA_LONG);
    MethodHandle handle =
        function(MemorySegment.ofAddress(code.function(name)), JAVA_LONG, layouts);
    return (long) handle.invokeWithArguments(Arrays.stream(arguments).boxed().toArray());
  }

  private static MemorySegment block(long address) throws Throwable {
    return MemorySegment.ofAddress(address).reinterpret((long) USABLE.invokeExact(address));
  }

  private static void assertFilled(MemorySegment memory) {
    for (long at = 0; at + 4 <= memory.byteSize(); at += 4) {
      assertThat(memory.get(JAVA_INT.withByteAlignment(1), at))
          .as("at %d of %d", at, memory.byteSize())
          .isEqualTo(FilledMemory.PATTERN);
    }
  }

  /** Leaves blocks of the size that are not as new. */
  private static void leaveMarks(long size) throws Throwable {
    long first = malloc(size);
    long second = malloc(size);
    block(first).fill((byte) 0x5E);
    block(second).fill((byte) 0x5E);
    FREE.invokeExact(first);
    FREE.invokeExact(second);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 8, 100, 4096, 100_000})
  void smallBlocksAreFilled(long size) throws Throwable {
    int before = largeBlocks;
    leaveMarks(size);
    long ofPython = call("python_malloc", size);
    leaveMarks(size);
    long ofNumpy = call("numpy_malloc", 0, size);
    assertThat(block(ofPython).byteSize()).isGreaterThanOrEqualTo(size);
    assertFilled(block(ofPython));
    assertFilled(block(ofNumpy));
    assertThat(largeBlocks).isEqualTo(before);
    FREE.invokeExact(ofPython);
    FREE.invokeExact(ofNumpy);
  }

  @Test
  void largeBlocksAreNumpysAndFilled() throws Throwable {
    int before = largeBlocks;
    long address = call("numpy_malloc", 0, MEBIBYTE);
    assertThat(largeBlocks).isEqualTo(before + 1);
    assertFilled(block(address).asSlice(0, 4096));
    assertFilled(block(address).asSlice(MEBIBYTE - 4096, 4096));
    FREE.invokeExact(address);
  }

  @Test
  void blocksOfZerosAreZeros() throws Throwable {
    int before = largeBlocksOfZeros;
    leaveMarks(80);
    long small = call("numpy_calloc", 0, 10, 8);
    assertThat(largeBlocksOfZeros).isEqualTo(before);
    long large = call("numpy_calloc", 0, MEBIBYTE, 8);
    assertThat(largeBlocksOfZeros).isEqualTo(before + 1);
    assertThat(block(small).asSlice(0, 80).toArray(JAVA_BYTE)).containsOnly(0);
    assertThat(block(large).asSlice(8 * MEBIBYTE - 80, 80).toArray(JAVA_BYTE)).containsOnly(0);
    FREE.invokeExact(small);
    FREE.invokeExact(large);
  }

  @Test
  void aBlockThatGrowsKeepsItsContentsAndIsFilledBeyond() throws Throwable {
    for (String name : new String[] {"python_realloc", "numpy_realloc"}) {
      long old = malloc(40);
      long usable = block(old).byteSize();
      block(old).fill((byte) 7);
      leaveMarks(1000);
      long grown = name.equals("python_realloc") ? call(name, old, 1000) : call(name, 0, old, 1000);
      assertThat(block(grown).asSlice(0, usable).toArray(JAVA_BYTE)).as(name).containsOnly(7);
      assertFilled(block(grown).asSlice(usable));
      long shrunk =
          name.equals("python_realloc") ? call(name, grown, 40) : call(name, 0, grown, 40);
      assertThat(block(shrunk).asSlice(0, 40).toArray(JAVA_BYTE)).as(name).containsOnly(7);
      FREE.invokeExact(shrunk);
    }
  }

  @Test
  void nothingIsReallocatedToABlockThatIsFilled() throws Throwable {
    long address = call("python_realloc", 0, 100);
    assertFilled(block(address));
    function(
            MemorySegment.ofAddress(code.function("numpy_free")),
            null,
            JAVA_LONG,
            JAVA_LONG,
            JAVA_LONG)
        .invokeExact(0L, address, 100L);
  }

  @Test
  void anAllocationThatFailsIsNull() throws Throwable {
    assertThat(call("python_malloc", Long.MAX_VALUE)).isZero();
    long block = malloc(40);
    assertThat(call("python_realloc", block, Long.MAX_VALUE)).isZero();
    FREE.invokeExact(block);
  }

  @Test
  void itIsKnownWhoseBlocksNumpysAre() throws Throwable {
    assertThat(AllocatorCode.isOfLibrary(upcall("allocate", long.class, long.class))).isTrue();
    assertThat(AllocatorCode.isOfLibrary(upcall("allocateElsewhere", long.class, long.class)))
        .isFalse();
  }
}
