package dev.crucible.harness.cli.command;

/**
 * A command that another module adds to {@code crucible}, found with {@link
 * java.util.ServiceLoader}. Its exceptions are reported as those of the program's own commands:
 * picocli's {@code ParameterException} is wrong usage, and {@link
 * dev.crucible.harness.data.DataException} is a file that does not fit.
 */
public interface Subcommand {

  /** Returns a new instance of a class with picocli's {@code @Command}. */
  Object command();
}
