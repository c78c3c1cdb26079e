package dev.crucible.harness.cli.command;

import picocli.CommandLine.Command;

/** The command {@code crucible problems}, which groups the commands on problem sets. */
@Command(
    name = "problems",
    mixinStandardHelpOptions = true,
    description = "Lists, shows and validates problems: the bundled ones, or any file of them.",
    subcommands = {
      ProblemsListCommand.class,
      ProblemsShowCommand.class,
      ProblemsValidateCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  crucible problems list",
      "  crucible problems show 1001.2 --gold",
      "  crucible problems validate --problems problems.jsonl --targets test_data.h5"
    })
public final class ProblemsCommand extends CrucibleCommand {

  @Override
  public Integer call() {
    throw wrongUsage("Say what to do with the problems: list, show or validate.");
  }
}
