package dev.crucible.harness.cli.command;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A translator of {@link IllegalArgumentException}s to errors of usage of a command. */
final class WrongUsage {
  private final CommandSpec command;

  private WrongUsage(CommandSpec command) {
    this.command = command;
  }

  static WrongUsage of(CommandSpec command) {
    return new WrongUsage(command);
  }

  /**
   * Returns a value.
   *
   * @throws ParameterException if {@code value} throws an {@link IllegalArgumentException}, with
   *     its message
   */
  <T> T checked(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  /**
   * Runs a check.
   *
   * @throws ParameterException if {@code check} throws an {@link IllegalArgumentException}, with
   *     its message
   */
  void check(Runnable check) {
    var _ =
        checked(() -> {
          check.run();
          return true;
        });
  }

  /** Returns an error of usage to throw, with {@code sentence} as its message. */
  ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
