package dev.crucible.harness.cli.command;

import dev.crucible.harness.data.DataException;
import java.util.List;
import picocli.CommandLine;

/** The whole program, as a command that resumes or reads an earlier run needs it. */
public interface Program {

  /** Returns the program that a command belongs to. */
  static Program of(CommandLine command) {
    return (Program) command.getCommandSpec().root().userObject();
  }

  /**
   * Runs the program with the arguments of an earlier run and some more, which win. Returns the
   * exit code.
   */
  int runAgain(List<String> arguments, List<String> more);

  /**
   * Returns the command that arguments of an earlier run name, with its options set and not
   * executed.
   *
   * @throws DataException if this version of the program does not know them
   */
  Object parse(List<String> arguments);
}
