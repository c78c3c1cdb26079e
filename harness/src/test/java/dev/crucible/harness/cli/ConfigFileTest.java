package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.cli.console.ProcessEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effects of a configuration file, shown by messages of {@code score} before Python starts. */
class ConfigFileTest {
  private static final String NO_PROBLEM = "There is no problem %s in the bundled problems";

  @TempDir private Path directory;

  @Test
  void givesValuesToOptions() throws IOException {
    Path file = working("# mine\n\nscore.problem = 7\n");
    var run = run("score");
    assertThat(run.err()).startsWith(NO_PROBLEM.formatted("7"));
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(file).exists();
  }

  @Test
  void theCommandLineWins() throws IOException {
    working("score.problem=7\nscore.time-limit=0\n");
    assertThat(run("score", "--problem", "8", "--time-limit", "1").err())
        .startsWith(NO_PROBLEM.formatted("8"));
  }

  @Test
  void theNamedFileWinsOverTheWorkingDirectoriesAndThatOverTheUsers() throws IOException {
    Path user = Files.createDirectories(directory.resolve("xdg/crucible"));
    Files.writeString(user.resolve("crucible.properties"), "score.problem=1\n");
    assertThat(run("score").err()).startsWith(NO_PROBLEM.formatted("1"));
    working("score.problem=2\n");
    assertThat(run("score").err()).startsWith(NO_PROBLEM.formatted("2"));
    Path named = Files.writeString(directory.resolve("named"), "score.problem=3\n");
    assertThat(run("score", "--config", named.toString()).err())
        .startsWith(NO_PROBLEM.formatted("3"));
    assertThat(run("--config=" + named, "score").err()).startsWith(NO_PROBLEM.formatted("3"));
  }

  @Test
  void theUsersDirectoryIsBelowHomeUnlessSet() throws IOException {
    Path user = Files.createDirectories(directory.resolve("home/.config/crucible"));
    Files.writeString(user.resolve("crucible.properties"), "score.problem=4\n");
    var surroundings =
        new ProcessEnvironment(
            directory, Map.of("HOME", directory.resolve("home").toString()), false, false);
    assertThat(CommandLineRun.of(surroundings, "score").err())
        .startsWith(NO_PROBLEM.formatted("4"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "score.tme-limit=3      | score.tme-limit is no option: 'crucible score --help' lists them.",
        "time-limit=3           | time-limit is no option: keys look like score.time-limit.",
        "scores.time-limit=3    | scores.time-limit is no option: keys look like score.time-limit.",
        "score.help=true        | score.help is no option: 'crucible score --help' lists them.",
        "config=x               | config is no option: keys look like score.time-limit.",
        "score.time-limit=soon  | score.time-limit is 'soon', which is no value for it: give a number.",
        "score.heap-limit=much  | score.heap-limit is 'much', which is no value for it: 'much' is no size: give one such as 512M.",
        "score.in-process=yes   | score.in-process is 'yes', which is no value for it: 'yes' is not a boolean.",
        "color=blue             | color is 'blue', which is no value for it: expected one of [AUTO, ALWAYS, NEVER] (case-insensitive) but was 'blue'.",
        "score.time-limit=0     | --time-limit is 0: give seconds, more than 0.",
        "score.test-time-limit=0 | --test-time-limit is 0: give seconds, more than 0.",
        "score.isolation=none   | --isolation is 'none': give recycled or fresh.",
        "score.targets=t.h5     | --problems and --targets belong together: give both, or neither.",
        "quiet=true             | quiet is given in line 1 already; remove one of them.",
        "score.out=\\u12        | Malformed \\uxxxx encoding.; correct it or remove the line.",
      })
  void whatDoesNotFitIsOneSentenceThatNamesFileAndLine(String line, String sentence)
      throws IOException {
    Path file = working("quiet=false\n# a comment\\\n" + line + "\n");
    var run = run("score");
    assertThat(run.err()).isEqualTo("%s, line 3: %s%n".formatted(file, sentence));
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void wrongUsageOfTheCommandLineIsNotBlamedOnTheFile() throws IOException {
    working("score.time-limit=5\nscore.workers=2\n");
    var run = run("score", "--time-limit", "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("--time-limit is 0: give seconds, more than 0.");
  }

  @Test
  void valuesGoOverSeveralLinesAsInProperties() throws IOException {
    working("score.problem : \\\n    9\nscore.targets=x\n");
    var run = run("score");
    assertThat(run.err())
        .startsWith(
            directory.resolve("crucible.properties") + ", line 3: --problems and --targets");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    var run = run("score", "--config", "nowhere.properties");
    assertThat(run.err())
        .isEqualTo(
            "There is no file %s; give the path of a properties file.%n"
                .formatted(directory.resolve("nowhere.properties")));
    assertThat(run.exitCode()).isEqualTo(4);
  }

  @Test
  void aFileThatIsNoUtf8IsNamed() throws IOException {
    Path file =
        Files.write(directory.resolve("crucible.properties"), new byte[] {'a', '=', (byte) 0xff});
    assertThat(run("score").err()).isEqualTo(file + " is not UTF-8; save it as UTF-8.\n");
  }

  @Test
  void helpIsGivenWhateverStandsThere() throws IOException {
    working("nonsense=1\n");
    assertThat(run("--help").exitCode()).isZero();
    assertThat(run("score", "--help").exitCode()).isZero();
    assertThat(run("score").exitCode()).isEqualTo(4);
  }

  @Test
  void anOptionOfACommandHoldsForItsSubcommands() throws IOException {
    working("env.numpy=no.such.version\nenv.cache=" + directory.resolve("cache") + "\n");
    assertThat(run("env", "show").err())
        .startsWith(directory.resolve("crucible.properties") + ", line 1: ")
        .contains("no.such.version");
    working("env.cache=" + directory.resolve("other-cache") + "\n");
    assertThat(run("env", "show").out()).contains(directory.resolve("other-cache").toString());
  }

  private CommandLineRun run(String... args) {
    var surroundings =
        new ProcessEnvironment(
            directory,
            Map.of("XDG_CONFIG_HOME", directory.resolve("xdg").toString()),
            false,
            false);
    return CommandLineRun.of(surroundings, args);
  }

  private Path working(String text) throws IOException {
    return Files.writeString(directory.resolve("crucible.properties"), text);
  }
}
