package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The options that pages show are those of the commands. */
class DocumentOptionsTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern LONG_OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  /** A command of an example, with the lines that a backslash continues. */
  private static final Pattern EXAMPLE =
      Pattern.compile("^ *\\$ (?:\\./)?crucible ((?:.*\\\\\n)*.*)$", Pattern.MULTILINE);

  @Test
  void theTablesOfScoreHaveItsOptionsAndNoOthers() throws IOException {
    Set<String> shown =
        Files.readString(DOCS.resolve("command-line.md"))
            .lines()
            .dropWhile(line -> !line.startsWith("## Options of `score`"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("| `-"))
            .flatMap(row -> options(row.split("(?<!\\\\)\\|", -1)[1]))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> own =
        command("score").getCommandSpec().options().stream()
            .filter(option -> !option.hidden() && !option.inherited() && !isInformation(option))
            .map(OptionSpec::longestName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown).isEqualTo(own);
  }

  @ParameterizedTest
  @MethodSource("dev.crucible.harness.Pages#all")
  void everyExampleHasOptionsOfItsCommand(Path page) throws IOException {
    List<String> unknown = new ArrayList<>();
    EXAMPLE
        .matcher(Files.readString(page))
        .results()
        .map(example -> example.group(1))
        .forEach(example -> {
          CommandLine command = commandOf(example);
          if (command != null) {
            options(example)
                .filter(option -> command.getCommandSpec().findOption(option) == null)
                .forEach(option -> unknown.add(option + " in: " + example));
          }
        });
    assertThat(unknown).isEmpty();
  }

  private static boolean isInformation(OptionSpec option) {
    return Set.of("--help", "--version").contains(option.longestName());
  }

  private static Stream<String> options(String text) {
    return LONG_OPTION.matcher(text).results().map(MatchResult::group);
  }

  private static CommandLine command(String name) {
    return new CommandLine(new Crucible()).getSubcommands().get(name);
  }

  /** Returns the command that an example calls, or null if it is one of another module. */
  private static CommandLine commandOf(String example) {
    CommandLine command = new CommandLine(new Crucible());
    for (String word : example.split("\\s+", -1)) {
      CommandLine next = command.getSubcommands().get(word);
      if (next == null) {
        break;
      }
      command = next;
    }
    return command.getCommandSpec().parent() == null ? null : command;
  }
}
