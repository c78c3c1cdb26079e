package dev.crucible.harness.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands of {@code crucible} share: where they print, and how they refuse options. */
public abstract class CrucibleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** For subclasses. */
  protected CrucibleCommand() {}

  /** Returns this command's model, which picocli fills in. */
  protected final CommandSpec spec() {
    return spec;
  }

  /** Returns the writer for results. */
  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Returns the writer for progress and notices. */
  protected final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /**
   * Returns a value that options give.
   *
   * @throws ParameterException if {@code value} throws an {@link IllegalArgumentException}, with
   *     its message
   */
  protected final <T> T checked(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw wrongUsage(e.getMessage());
    }
  }

  /**
   * Runs a check of options.
   *
   * @throws ParameterException if {@code check} throws an {@link IllegalArgumentException}, with
   *     its message
   */
  protected final void check(Runnable check) {
    var _ =
        checked(() -> {
          check.run();
          return true;
        });
  }

  /** Returns an error of usage to throw, with {@code sentence} as its message. */
  protected final ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
