package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crucible.harness.cli.console.ProcessEnvironment;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.harness.store.RunStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Properties of all commands. */
class CrucibleTest {
  private static final String ESCAPE = "\u001b[";

  @TempDir private Path directory;

  @Test
  void withoutArgumentsItTeaches() {
    var run = CommandLineRun.of();
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("\n  score       Scores samples of SciCode, HumanEval, MBPP,")
        .contains("\n  completion  Prints a script")
        .contains("crucible score --samples samples.jsonl")
        .doesNotContain("{commands}");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 120);
  }

  @Test
  void theOverviewDescribesEachCommandInAWholeSentence() {
    List<String> commands =
        CommandLineRun.of()
            .out()
            .lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .toList();
    assertThat(commands).hasSizeGreaterThan(8).allMatch(line -> line.endsWith("."));
  }

  @Test
  void aFirstSentenceMayBeLongerThanALineAndHoldFileNames() {
    assertThat(RootHelp.firstSentence("Writes bench.html and", "a table. More."))
        .isEqualTo("Writes bench.html and a table.");
    assertThat(RootHelp.firstSentence("One.", "Two.")).isEqualTo("One.");
    assertThat(RootHelp.firstSentence("No full stop")).isEqualTo("No full stop");
    assertThat(RootHelp.firstSentence()).isEmpty();
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    var run = CommandLineRun.of("scroe");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'scroe'").contains("score").contains("crucible --help");
  }

  @ParameterizedTest
  @CsvSource({
    "--color=auto,  true,  '',     '',    true",
    "--color=auto,  false, '',     '',    false",
    "--color=auto,  true,  1,      '',    false",
    "--color=auto,  true,  '',     dumb,  false",
    "--color=auto,  true,  '',     xterm, true",
    "--color=always, false, 1,     dumb,  true",
    "--color=never, true,  '',     xterm, false",
    "--quiet,       true,  '',     '',    true",
  })
  void coloursAreOnTerminalsUnlessSaidOtherwise(
      String option, boolean terminal, String noColor, String term, boolean colored) {
    var surroundings =
        new ProcessEnvironment(
            directory, Map.of("NO_COLOR", noColor, "TERM", term), terminal, false);
    assertThat(CommandLineRun.of(surroundings, "score", option, "--help").out().contains(ESCAPE))
        .isEqualTo(colored);
    assertThat(CommandLineRun.of(surroundings, option, "score", "--help").out().contains(ESCAPE))
        .isEqualTo(colored);
  }

  @Test
  void aColourThatIsNoneIsWrongUsage() {
    var run = CommandLineRun.of("score", "--color", "blue");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("Invalid value for option '--color'");
  }

  /** Options of all commands that were given with --resume were forgotten. */
  @Test
  void optionsOfAllCommandsGoWithResume() {
    String run = resumable("score", "--problem", "7");
    assertThat(CommandLineRun.of("score", "--resume", run).err())
        .isEqualTo("There is no problem 7 in the bundled problems: name one that is there.\n");
    assertThat(CommandLineRun.of("score", "--resume", run, "--stack-trace").err())
        .contains("DataException: There is no problem 7", "\tat ");
    String help = resumable("score", "--help");
    assertThat(CommandLineRun.of("score", "--resume", help).out())
        .contains("Usage:")
        .doesNotContain(ESCAPE);
    assertThat(CommandLineRun.of("score", "--resume", help, "--color", "always").out())
        .contains(ESCAPE);
  }

  /** Returns the directory of a run that was started with these arguments. */
  private String resumable(String... arguments) {
    Path run = directory.resolve("run-" + String.join("", arguments));
    var facts =
        new LinkedHashMap<>(
            Map.of(
                "folder",
                System.getProperty("user.dir"),
                "arguments",
                JsonMapper.shared().writeValueAsString(arguments)));
    RunStore.create(run, new RunInfo("a", Instant.EPOCH, facts), List.of(), 1).close();
    return run.toString();
  }

  /** An error that is no exception left the stack trace alone, and threads that kept the JVM. */
  @Test
  void anErrorIsOneSentenceToo() {
    assertThat(failing(new OutOfMemoryError("Java heap space")))
        .isEqualTo(
            "Crucible has run out of memory (Java heap space): give it more, as with CRUCIBLE_JAVA_OPTS=-Xmx8g.\n");
    assertThat(failing(new StackOverflowError()))
        .isEqualTo(
            "Crucible failed: java.lang.StackOverflowError. Run it again with --stack-trace and report what it shows.\n");
    assertThat(failing(new StackOverflowError(), "--stack-trace")).contains("\tat ");
  }

  /** Returns what is printed if a command throws an error when it prints. */
  private String failing(Error error, String... options) {
    var out =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) {
            throw error;
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var err = new StringWriter();
    assertThat(
            Crucible.run(
                new PrintWriter(out),
                new PrintWriter(err),
                new ProcessEnvironment(directory, Map.of(), false, false),
                options))
        .isEqualTo(1);
    return err.toString();
  }

  @Test
  void quietIsHiddenWhereNothingIsLoud() {
    assertThat(CommandLineRun.of("score", "--help").out()).contains("--quiet");
    assertThat(CommandLineRun.of("env", "--help").out()).contains("--quiet");
    assertThat(CommandLineRun.of("doctor", "--help").out()).doesNotContain("--quiet");
    assertThat(CommandLineRun.of("env", "show", "--help").out()).doesNotContain("--quiet");
    assertThat(CommandLineRun.of("completion", "--help").out()).doesNotContain("--quiet");
  }

  @Test
  void quietIsTakenEverywhereAndErrorsAreStillSaid() {
    var run = CommandLineRun.of("score", "--quiet", "--problem", "7");
    assertThat(run.err()).startsWith("There is no problem 7");
    assertThat(CommandLineRun.of("completion", "-q", "bash").exitCode()).isZero();
  }

  @Test
  void everyOptionOfAllCommandsIsInTheHelpOfEach() {
    for (String command : new String[] {"score", "env", "doctor", "completion"}) {
      assertThat(CommandLineRun.of(command, "--help").out())
          .contains("--color", "--config", "--stack-trace", "--help", "--version");
    }
  }

  @Test
  void doctorSaysHowToMakeAnEnvironmentThatIsNotThere() {
    var run = CommandLineRun.of("doctor", "--numpy", "1.99.99", "--with", "sympy");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .contains(
            "NumPy    the Python environment with NumPy 1.99.99, sympy==1.14.0 is absent: run"
                + " 'crucible env --numpy 1.99.99 --with sympy==1.14.0'");
    assertThat(CommandLineRun.of("doctor", "--numpy", "x").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completionIsAScript(String shell) {
    var run = CommandLineRun.of("completion", shell);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("_complete_crucible", "--time-limit", "complete -F");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void completionNeedsAShellItKnows() {
    assertThat(CommandLineRun.of("completion").exitCode()).isEqualTo(2);
    assertThat(CommandLineRun.of("completion", "fish").err()).contains("fish");
  }

  @Test
  void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
    Path bash = Path.of("/bin/bash");
    assumeThat(bash).isExecutable();
    Path script = directory.resolve("completion");
    Files.writeString(script, CommandLineRun.of("completion", "bash").out());
    assertThat(completed(bash, script, "crucible", "sc")).contains("score");
    assertThat(completed(bash, script, "crucible", "score", "--time")).contains("--time-limit");
    assertThat(completed(bash, script, "crucible", "completion", "")).contains("bash", "zsh");
    assertThat(completed(bash, script, "crucible", "score", "--color", "")).contains("always");
  }

  private static String completed(Path bash, Path script, String... words)
      throws IOException, InterruptedException {
    String commands =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; _complete_crucible; echo \"${COMPREPLY[@]}\""
            .formatted(
                script,
                "'" + String.join("' '", words) + "'",
                words.length - 1,
                String.join(" ", words));
    Process process =
        new ProcessBuilder(bash.toString(), "--norc", "-c", commands)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
