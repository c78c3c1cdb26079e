package dev.crucible.harness.cli.console;

import java.io.PrintWriter;

/** Says, when the program is interrupted while it is open, what is left and how to go on. */
public final class InterruptNotice implements AutoCloseable {
  private final Thread hook;

  private InterruptNotice(Thread hook) {
    this.hook = hook;
  }

  public static InterruptNotice saying(PrintWriter out, String whatIsLeft) {
    var hook =
        new Thread(() -> {
          out.printf("%nInterrupted: %s%n", whatIsLeft);
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
