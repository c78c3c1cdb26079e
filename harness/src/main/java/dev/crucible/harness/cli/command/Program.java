package dev.crucible.harness.cli.command;

import dev.crucible.harness.data.DataException;
import java.util.List;
import picocli.CommandLine;

/** The program as a whole, for commands that resume or read an earlier run. */
public interface Program {

  /** Returns the program that a command belongs to. */
  static Program of(CommandLine command) {
    return (Program) command.getCommandSpec().root().userObject();
  }

  /**
   * Runs the program with the arguments of an earlier run and additional ones, which override them.
   *
   * @return the exit code
   */
  int runAgain(List<String> arguments, List<String> more);

  /**
   * Parses the arguments of an earlier run and returns the command that they name, with its options
   * set. The command is not executed.
   *
   * @throws DataException if this version of the program does not accept the arguments
   */
  Object parse(List<String> arguments);
}
