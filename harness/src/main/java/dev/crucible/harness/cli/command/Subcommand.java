package dev.crucible.harness.cli.command;

/**
 * A command that another module adds to {@code crucible}, found with {@link
 * java.util.ServiceLoader}. Errors are told as for our own: a {@code picocli} {@code
 * ParameterException} is wrong usage, a {@link dev.crucible.harness.data.DataException} a file that
 * does not fit.
 */
public interface Subcommand {

  /** A new object of a class with picocli's {@code @Command}. */
  Object command();
}
