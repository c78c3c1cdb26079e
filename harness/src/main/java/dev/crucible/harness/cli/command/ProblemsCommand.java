package dev.crucible.harness.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
public final class ProblemsCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    throw WrongUsage.of(command).wrong("Say what to do with the problems: list, show or validate.");
  }
}
