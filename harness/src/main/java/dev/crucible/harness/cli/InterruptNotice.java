package dev.crucible.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Says, when the program is interrupted while it is open, where the results are and how to go on.
 */
final class InterruptNotice implements AutoCloseable {
  private final Thread hook;

  private InterruptNotice(Thread hook) {
    this.hook = hook;
  }

  static InterruptNotice of(PrintWriter out, Path folder) {
    var hook =
        new Thread(() -> {
          out.printf(
              "%nInterrupted: what was scored is in %1$s. Go on with: crucible score --resume %1$s%n",
              folder);
          out.flush();
        });
    Runtime.getRuntime().addShutdownHook(hook);
    return new InterruptNotice(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already, and the notice is being given.
    }
  }
}
