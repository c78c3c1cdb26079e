package dev.crucible.runtime.internal.graalpy;

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
 * Functions like {@code malloc} that fill what they allocate: a page of machine code, as a call of
 * Java's for each array would take longer than to make one. {@code allocations-x86_64.txt} is its
 * text. A page stays as long as the process.
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
   * Makes a page of its own.
   *
   * @param numpyMalloc the address of NumPy's function for large blocks
   * @param numpyCalloc the address of the same for blocks of zeros
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

  /** Returns true if there is code for this machine. */
  static boolean fitsThisMachine() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  /** The address of the function of that name in the listing. */
  long function(String name) {
    return functions.get(name);
  }

  /**
   * Returns true if blocks of NumPy's function are the C library's, which may free and measure
   * them.
   *
   * @param numpyMalloc its address
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
    // The block is left where it is: what would free it is not known yet.
    return usable >= PAGE_BYTES && usable < 2 * PAGE_BYTES;
  }

  /** The address of the C library's function. */
  static long malloc() {
    return global("malloc");
  }

  /** The address of the C library's function. */
  static long realloc() {
    return global("realloc");
  }

  @SuppressWarnings("restricted") // A page that was just made.
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

  /** The function that libraries of this process call by that name: another may stand before it. */
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
