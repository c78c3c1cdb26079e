package dev.crucible.harness.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The texts of a command's help. Annotations have them in lines of the source's width; those of one
 * sentence are joined here, and picocli wraps them at the width of the help.
 */
final class HelpText {
  private HelpText() {}

  /** Joins the lines in the help of a command and of all commands below it. */
  static void joinLines(CommandLine command) {
    UsageMessageSpec help = command.getCommandSpec().usageMessage();
    help.description(joined(help.description()));
    help.footer(joined(help.footer()));
    command.getSubcommands().values().forEach(HelpText::joinLines);
  }

  private static String[] joined(String... lines) {
    List<String> paragraphs = new ArrayList<>();
    for (String line : lines) {
      if (!paragraphs.isEmpty() && continues(paragraphs.getLast(), line)) {
        paragraphs.addLast(paragraphs.removeLast() + " " + line);
      } else {
        paragraphs.add(line);
      }
    }
    return paragraphs.toArray(String[]::new);
  }

  /** Returns true if a line belongs to the sentence before it. Examples are indented. */
  private static boolean continues(String before, String line) {
    return !before.isEmpty()
        && !before.startsWith(" ")
        && !before.endsWith(".")
        && !before.endsWith(":")
        && !line.isEmpty()
        && !line.startsWith(" ");
  }
}
