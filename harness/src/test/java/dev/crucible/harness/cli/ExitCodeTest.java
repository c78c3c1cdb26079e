package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exit codes of {@link ExitCode}, of the pages and of the help are the same. */
class ExitCodeTest {
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (.+) \\|");
  private static final Pattern IN_HELP = Pattern.compile("(\\d) ([^;.]+)[;.]");

  @ParameterizedTest
  @ValueSource(strings = {"docs/command-line.md", "README.md"})
  void theTableOfAPageHasEveryExitCode(String page) throws IOException {
    assertThat(table(page).keySet()).containsExactlyElementsOf(codes());
  }

  @Test
  void theProgramsHelpHasEveryExitCodeWithTheMeaningOfTheTable() throws IOException {
    Map<Integer, String> help = help("--help");
    assertThat(help.keySet()).containsExactlyElementsOf(codes());
    assertAgrees(help);
  }

  @Test
  void theHelpOfScoreHasTheMeaningsOfTheTable() throws IOException {
    Map<Integer, String> help = help("score", "--help");
    assertThat(help.keySet()).containsExactly(0, 1, 2, 3, 4);
    help.replace(ExitCode.OK, help.get(ExitCode.OK).replace("scored", "done"));
    assertAgrees(help);
  }

  /** The table may say more. */
  private static void assertAgrees(Map<Integer, String> help) throws IOException {
    Map<Integer, String> table = table("docs/command-line.md");
    help.forEach((code, meaning) -> assertThat(table.get(code)).startsWith(meaning));
  }

  private static List<Integer> codes() {
    return Arrays.stream(ExitCode.class.getDeclaredFields())
        .filter(field -> field.getType() == int.class)
        .map(field -> {
          try {
            field.setAccessible(true);
            return field.getInt(null);
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        })
        .sorted()
        .toList();
  }

  private static Map<Integer, String> table(String page) throws IOException {
    return Files.readString(Path.of("..", page))
        .lines()
        .dropWhile(line -> !line.startsWith("| exit code |"))
        .takeWhile(line -> line.startsWith("|"))
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .collect(
            Collectors.toMap(
                row -> Integer.valueOf(row.group(1)),
                row -> row.group(2),
                (first, _) -> first,
                TreeMap::new));
  }

  private static Map<Integer, String> help(String... args) {
    String text = CommandLineRun.of(args).out().replaceAll("\\s+", " ");
    return IN_HELP
        .matcher(text.substring(text.indexOf("Exit codes: ")))
        .results()
        .collect(
            Collectors.toMap(
                (MatchResult found) -> Integer.valueOf(found.group(1)),
                found -> found.group(2),
                (first, _) -> first,
                TreeMap::new));
  }
}
