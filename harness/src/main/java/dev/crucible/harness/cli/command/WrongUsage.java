package dev.crucible.harness.cli.command;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command says of options that make no sense. */
final class WrongUsage {
  private final CommandSpec command;

  private WrongUsage(CommandSpec command) {
    this.command = command;
  }

  static WrongUsage of(CommandSpec command) {
    return new WrongUsage(command);
  }

  /** The value; an {@link IllegalArgumentException} in making it is wrong usage. */
  <T> T checked(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  /** Checks something; an {@link IllegalArgumentException} is wrong usage. */
  void check(Runnable check) {
    var _ =
        checked(() -> {
          check.run();
          return true;
        });
  }

  /** What to throw when {@code sentence} says what is wrong. */
  ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }
}
