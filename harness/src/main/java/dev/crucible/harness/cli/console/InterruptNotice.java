package dev.crucible.harness.cli.console;

import java.io.PrintWriter;

/** A notice that is printed if the JVM shuts down before the notice is closed, as after Ctrl-C. */
public final class InterruptNotice implements AutoCloseable {
  private final Thread hook;

  private InterruptNotice(Thread hook) {
    this.hook = hook;
  }

  /**
   * Registers a notice.
   *
   * @param whatIsLeft the results that are kept, and how to resume
   */
  public static InterruptNotice saying(PrintWriter out, String whatIsLeft) {
    var hook =
        new Thread(() -> {
          out.printf("%nInterrupted: %s%n", whatIsLeft);
          out.flush();
        });
    Runtime.getRuntime().addShutdownHook(hook);
    return new InterruptNotice(hook);
  }

  /** Returns true if this JVM is shutting down: what fails now fails because of that. */
  public static boolean isShuttingDown() {
    try {
      // The JVM has no other question for this: it refuses hooks once it shuts down.
      return Runtime.getRuntime().removeShutdownHook(new Thread());
    } catch (IllegalStateException e) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is shutting down, and prints the notice.
    }
  }
}
