package dev.crucible.runtime.internal.worker.kernel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;

/**
 * A program that installs the filter for itself, and tries calls that the filter should and should
 * not refuse.
 */
final class FilteredProgram {

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
    attempt("higher limit", () -> require(kernel.limit(Kernel.Resource.CORE, 0)));
    attempt("signal to the parent", () -> require(signalsParent()));
    kernel.killThisProcess();
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
