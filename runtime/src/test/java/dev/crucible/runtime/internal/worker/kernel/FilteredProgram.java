package dev.crucible.runtime.internal.worker.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * A program that installs the filter for itself, and tries calls that the filter should and should
 * not refuse.
 */
final class FilteredProgram {

  /** A policy of scheduling that any process may choose for itself: {@code SCHED_BATCH}. */
  private static final int BATCH = 3;

  private FilteredProgram() {}

  public static void main(String[] arguments) throws Exception {
    Kernel kernel = Kernel.ofThisMachine().orElseThrow();
    // Java makes some calls only the first time.
    new ProcessBuilder("true").start().waitFor();
    System.out.println("no new privileges: " + kernel.renouncePrivileges());
    System.out.println("filter: " + SystemCallFilter.install(kernel, false));
    attempt("program", () -> new ProcessBuilder("true").start());
    attempt("connection", () -> new Socket(InetAddress.getLoopbackAddress(), 9).close());
    attempt("thread", () -> Thread.ofPlatform().start(() -> {}).join());
    attempt("file", () -> Files.delete(Files.createTempFile("crucible-", "")));
    attempt("priority", () -> require(changesPriority()));
    attempt("policy of scheduling", () -> require(changesScheduling()));
    attempt("choice of processors", () -> require(choosesProcessors()));
    attempt("higher limit", () -> require(kernel.limit(Kernel.Resource.CORE, 0)));
    attempt("signal to the parent", () -> require(signalsParent()));
    kernel.killThisProcess();
  }

  private static boolean changesPriority() {
    return call("setpriority", 0, 0, 19) == 0;
  }

  private static boolean changesScheduling() {
    try (Arena arena = Arena.ofConfined()) {
      return call("sched_setscheduler", 0, BATCH, arena.allocateFrom(JAVA_INT, 0)) == 0;
    }
  }

  private static boolean choosesProcessors() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment all = arena.allocate(Long.BYTES).fill((byte) 0xff);
      return call("sched_setaffinity", 0, (long) Long.BYTES, all) == 0;
    }
  }

  /** Calls a function of the C library that returns an {@code int}. */
  @SuppressWarnings("restricted")
  private static int call(String name, Object... arguments) {
    Linker linker = Linker.nativeLinker();
    MemoryLayout[] kinds =
        Arrays.stream(arguments).map(FilteredProgram::kind).toArray(MemoryLayout[]::new);
    MethodHandle function =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, kinds));
    try {
      return (int) function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MemoryLayout kind(Object argument) {
    return switch (argument) {
      case Integer _ -> JAVA_INT;
      case Long _ -> JAVA_LONG;
      default -> ADDRESS;
    };
  }

  private static boolean signalsParent() {
    return ProcessHandle.current().parent().orElseThrow().destroy();
  }

  private static void require(boolean done) throws IOException {
    if (!done) {
      throw new IOException("refused");
    }
  }

  private static void attempt(String what, Attempt attempt) {
    try {
      attempt.run();
      System.out.println(what + ": done");
    } catch (Exception e) {
      System.out.println(what + ": refused");
    }
  }

  /** A call to try. */
  private interface Attempt {
    void run() throws Exception;
  }
}
