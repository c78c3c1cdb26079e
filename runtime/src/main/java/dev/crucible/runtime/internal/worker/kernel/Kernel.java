package dev.crucible.runtime.internal.worker.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The few calls to Linux that Java does not offer, made through the C library. Immutable. */
public final class Kernel {
  private static final int SIGKILL = 9;
  private static final int PR_SET_PDEATHSIG = 1;
  private static final int PR_SET_NO_NEW_PRIVS = 38;
  private static final long SECCOMP_SET_MODE_FILTER = 1;
  private static final long SECCOMP_FILTER_FLAG_TSYNC = 1;

  private final Processor processor;
  private final MethodHandle kill = function("kill", false, JAVA_INT, JAVA_INT, JAVA_INT);
  private final MethodHandle getppid = function("getppid", false, JAVA_INT);
  private final MethodHandle setrlimit = function("setrlimit", false, JAVA_INT, JAVA_INT, ADDRESS);
  private final MethodHandle prctl =
      function("prctl", true, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
  private final MethodHandle syscall =
      function("syscall", true, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS);

  private Kernel(Processor processor) {
    this.processor = processor;
  }

  /**
   * Returns the kernel of this machine; empty unless it is Linux on a {@linkplain Processor
   * supported processor}.
   */
  public static Optional<Kernel> ofThisMachine() {
    return System.getProperty("os.name").equals("Linux")
        ? Processor.ofThisMachine().map(Kernel::new)
        : Optional.empty();
  }

  @SuppressWarnings("restricted")
  private static MethodHandle function(
      String name, boolean variadic, ValueLayout result, MemoryLayout... parameters) {
    Linker linker = Linker.nativeLinker();
    MemorySegment address = linker.defaultLookup().findOrThrow(name);
    FunctionDescriptor descriptor = FunctionDescriptor.of(result, parameters);
    return variadic
        ? linker.downcallHandle(address, descriptor, Linker.Option.firstVariadicArg(1))
        : linker.downcallHandle(address, descriptor);
  }

  private static long call(MethodHandle function, Object... arguments) {
    try {
      return ((Number) function.invokeWithArguments(arguments)).longValue();
    } catch (Throwable e) {
      throw new IllegalStateException("a call to the C library failed", e);
    }
  }

  Processor processor() {
    return processor;
  }

  /** Kills this process at once; no more Java code runs. */
  public void killThisProcess() {
    call(kill, (int) ProcessHandle.current().pid(), SIGKILL);
  }

  /** Returns the process id of this process's parent. */
  long parent() {
    return call(getppid);
  }

  /**
   * Asks the kernel to kill this process when the thread that started it ends. That thread ends at
   * the latest with its own process.
   *
   * @return true if the kernel accepted
   */
  public boolean dieWithParent() {
    return call(prctl, PR_SET_PDEATHSIG, (long) SIGKILL, 0L, 0L, 0L) == 0;
  }

  /**
   * Irrevocably renounces the privileges that a set-user-ID program would give.
   *
   * @return true if the kernel accepted
   */
  boolean renouncePrivileges() {
    return call(prctl, PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L) == 0;
  }

  /**
   * Sets a limit for this process, which it cannot raise again.
   *
   * @param most the limit, in bytes
   * @return true if the kernel accepted
   */
  boolean limit(Resource resource, long most) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment softAndHard = arena.allocateFrom(JAVA_LONG, most, most);
      return call(setrlimit, resource.number, softAndHard) == 0;
    }
  }

  /**
   * Puts a filter before the system calls of all threads of this process.
   *
   * @param program a {@code struct sock_fprog}
   * @return true if the kernel accepted
   */
  boolean filter(MemorySegment program) {
    return call(
            syscall,
            (long) processor.seccomp,
            SECCOMP_SET_MODE_FILTER,
            SECCOMP_FILTER_FLAG_TSYNC,
            program)
        == 0;
  }

  /** Resources that {@link #limit} can limit. */
  enum Resource {
    /**
     * Private writable memory: the Java heap in use, stacks, and all memory that native code
     * allocates.
     */
    DATA(2),
    /** The size of a core dump. */
    CORE(4);

    private final int number;

    Resource(int number) {
      this.number = number;
    }
  }

  /** Processors whose system call numbers {@link SystemCallFilter} knows. */
  enum Processor {
    X86_64("amd64", 0xC000003E, 317),
    AARCH64("aarch64", 0xC00000B7, 277);

    private final String javaName;
    private final int auditArchitecture;
    private final int seccomp;

    Processor(String javaName, int auditArchitecture, int seccomp) {
      this.javaName = javaName;
      this.auditArchitecture = auditArchitecture;
      this.seccomp = seccomp;
    }

    /** Returns the kernel's number for this instruction set, by which a filter recognizes it. */
    int auditArchitecture() {
      return auditArchitecture;
    }

    private static Optional<Processor> ofThisMachine() {
      for (Processor processor : values()) {
        if (processor.javaName.equals(System.getProperty("os.arch"))) {
          return Optional.of(processor);
        }
      }
      return Optional.empty();
    }
  }
}
