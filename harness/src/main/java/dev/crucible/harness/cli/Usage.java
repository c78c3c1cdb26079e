package dev.crucible.harness.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command says of options that make no sense. */
final class Usage {
  private final CommandSpec command;

  private Usage(CommandSpec command) {
    this.command = command;
  }

  static Usage of(CommandSpec command) {
    return new Usage(command);
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
