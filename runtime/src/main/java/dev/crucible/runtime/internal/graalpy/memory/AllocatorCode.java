package dev.crucible.runtime.internal.graalpy.memory;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Machine code of functions like {@code malloc} that fill the memory they allocate. A call into
 * Java for each array would take longer than creating an array does. The text of the code is the
 * resource {@code allocations-x86_64.txt}.
 *
 * <p>How the code works:
 *
 * <ol>
 *   <li>The page begins with a table of eight addresses: functions of the C library and of NumPy.
 *       The code follows the table and calls through it by offsets from the instruction pointer. So
 *       the same bytes run at any address, and nothing is relocated.
 *   <li>The page is writable while it is written, and executable afterwards; it is never both.
 *   <li>A block is filled as far as {@code malloc_usable_size} reports, beyond the bytes that were
 *       requested. A {@code realloc} that grows the block in place later finds filled memory there;
 *       bytes beyond the old usable size are filled by {@code realloc} itself.
 *   <li>Filling is a call of {@code wmemset}, which writes 32-bit words and which the C library has
 *       in versions for the processor's vector instructions.
 *   <li>NumPy's own functions are called for blocks of 1 MiB or more: NumPy keeps none of that
 *       size, and advises the kernel to use huge pages for them.
 *   <li>A page is never unmapped, because native libraries hold pointers into it.
 * </ol>
 */
final class AllocatorCode {
  private static final String LISTING = "allocations-x86_64.txt";
  private static final long PAGE_BYTES = 4096;

  private static final int READ_WRITE = 3;
  private static final int READ_EXECUTE = 5;
  private static final int PRIVATE_ANONYMOUS = 0x22;
  private static final long FAILED = -1;

  private final Map<String, Long> functions = new HashMap<>();

  /**
   * Writes the code to a new page.
   *
   * @param numpyMalloc the address of NumPy's function for large blocks
   * @param numpyCalloc the address of NumPy's function for large blocks of zeros
   * @throws IllegalStateException if the system refuses the page
   */
  AllocatorCode(long numpyMalloc, long numpyCalloc) {
    MemorySegment page = newPage();
    long[] table = {
      malloc(),
      global("malloc_usable_size"),
      global("wmemset"),
      realloc(),
      global("free"),
      global("calloc"),
      numpyMalloc,
      numpyCalloc
    };
    page.asSlice(0, (long) table.length * Long.BYTES).copyFrom(MemorySegment.ofArray(table));
    write(page, (long) table.length * Long.BYTES);
    MethodHandle mprotect = function("mprotect", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT);
    if (call(mprotect, page.address(), PAGE_BYTES, READ_EXECUTE) != 0) {
      throw new IllegalStateException("this machine lets no code be made");
    }
  }

  /** Returns true if this machine is supported: Linux on x86-64. */
  static boolean fitsThisMachine() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  /** Returns the address of a function, by its label in the listing. */
  long function(String name) {
    return functions.get(name);
  }

  /**
   * Returns true if NumPy's function allocates blocks of the C library, which the C library's own
   * functions can measure and free.
   *
   * @param numpyMalloc the address of NumPy's function
   */
  @SuppressWarnings("restricted")
  static boolean isOfLibrary(long numpyMalloc) {
    MethodHandle malloc =
        Linker.nativeLinker()
            .downcallHandle(
                MemorySegment.ofAddress(numpyMalloc),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG));
    long block = call(malloc, 0L, PAGE_BYTES);
    long usable = call(function("malloc_usable_size", JAVA_LONG, JAVA_LONG), block);
    // The block of 4 KiB is not freed: which function would free it is not known yet.
    return usable >= PAGE_BYTES && usable < 2 * PAGE_BYTES;
  }

  /** Returns the address of the C library's {@code malloc}. */
  static long malloc() {
    return global("malloc");
  }

  /** Returns the address of the C library's {@code realloc}. */
  static long realloc() {
    return global("realloc");
  }

  @SuppressWarnings("restricted") // The page has just been mapped.
  private static MemorySegment newPage() {
    MethodHandle mmap =
        function("mmap", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);
    long address = call(mmap, 0L, PAGE_BYTES, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0L);
    if (address == FAILED) {
      throw new IllegalStateException("there is no memory left");
    }
    return MemorySegment.ofAddress(address).reinterpret(PAGE_BYTES);
  }

  private void write(MemorySegment page, long start) {
    long at = start;
    try (BufferedReader listing =
        new BufferedReader(
            new InputStreamReader(
                AllocatorCode.class.getResourceAsStream(LISTING), StandardCharsets.US_ASCII))) {
      for (String line : listing.lines().toList()) {
        if (line.startsWith("#")) {
          continue;
        }
        if (line.endsWith(":")) {
          functions.put(line.substring(0, line.length() - 1), page.address() + at);
        } else if (line.startsWith(" ")) {
          String hexadecimal = line.substring(0, line.indexOf(';')).replace(" ", "");
          byte[] bytes = HexFormat.of().parseHex(hexadecimal);
          page.asSlice(at, bytes.length).copyFrom(MemorySegment.ofArray(bytes));
          at += bytes.length;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the address of the function that this process's libraries call by a name. A preloaded
   * library can define it instead of the C library.
   */
  private static long global(String name) {
    MethodHandle dlsym = function("dlsym", JAVA_LONG, JAVA_LONG, ADDRESS);
    try (Arena arena = Arena.ofConfined()) {
      long address = call(dlsym, 0L, arena.allocateFrom(name));
      if (address == 0) {
        throw new IllegalStateException("this C library is not supported: it has no " + name);
      }
      return address;
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(
      String name, ValueLayout result, MemoryLayout... parameters) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, parameters));
  }

  private static long call(MethodHandle function, Object... arguments) {
    try {
      return ((Number) function.invokeWithArguments(arguments)).longValue();
    } catch (Throwable e) {
      throw new IllegalStateException("a call to the C library failed", e);
    }
  }
}
