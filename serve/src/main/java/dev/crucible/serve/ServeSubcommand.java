package dev.crucible.serve;

import dev.crucible.harness.cli.command.Subcommand;

/** Adds {@code crucible serve} to the command line if the service is on the class path. */
public final class ServeSubcommand implements Subcommand {

  /** Creates the provider; called by the service loader. */
  public ServeSubcommand() {}

  @Override
  public Object command() {
    return new ServeCommand();
  }
}
