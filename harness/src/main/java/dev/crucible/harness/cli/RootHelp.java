package dev.crucible.harness.cli;

import dev.crucible.environment.support.Resources;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The text that {@code crucible} prints without arguments: the commands, and how to start. */
final class RootHelp {
  /** A full stop within a name, as in {@code bench.html}, ends no sentence. */
  private static final Pattern SENTENCE = Pattern.compile(".*?(?:\\.(?= |$)|$)");

  private RootHelp() {}

  static String of(CommandSpec program) {
    return Resources.text(RootHelp.class, "overview.txt").replace("{commands}", commands(program));
  }

  private static String commands(CommandSpec program) {
    return program.subcommands().values().stream()
        .map(command -> command.getCommandSpec())
        .filter(command -> !command.usageMessage().hidden())
        .map(command ->
            "  %-11s %s"
                .formatted(command.name(), firstSentence(command.usageMessage().description())))
        .collect(Collectors.joining("\n"));
  }

  /** Returns the first sentence of a description, whose lines need not be sentences. */
  static String firstSentence(String... description) {
    Matcher sentence = SENTENCE.matcher(String.join(" ", description));
    return sentence.lookingAt() ? sentence.group() : "";
  }
}
