package dev.crucible.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The text that {@code crucible} prints without arguments: the commands, and how to start. */
final class RootHelp {

  private RootHelp() {}

  static String of(CommandSpec program) {
    try (InputStream in = RootHelp.class.getResourceAsStream("overview.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{commands}", commands(program));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commands(CommandSpec program) {
    return program.subcommands().values().stream()
        .map(command -> command.getCommandSpec())
        .filter(command -> !command.usageMessage().hidden())
        .map(command ->
            "  %-11s %s".formatted(command.name(), command.usageMessage().description()[0]))
        .collect(Collectors.joining("\n"));
  }
}
