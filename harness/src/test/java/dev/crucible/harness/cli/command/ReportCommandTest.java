package dev.crucible.harness.cli.command;

import static dev.crucible.runtime.Outcome.FAILED;
import static dev.crucible.runtime.Outcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.cli.CommandLineRun;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.Runs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code crucible report} and {@code crucible compare}, with synthetic runs. */
class ReportCommandTest {
  private static final RunData A =
      Runs.named("a")
          .problem(1, "", 1)
          .problem(2, "", 2)
          .samples("1.1", PASSED)
          .samples("2.1", PASSED)
          .samples("2.2", FAILED)
          .data();
  private static final RunData B =
      Runs.named("b")
          .problem(1, "", 1)
          .problem(2, "", 2)
          .samples("1.1", FAILED)
          .samples("2.1", PASSED)
          .samples("2.2", PASSED)
          .data();
  private static final Map<String, RunData> RUNS = Map.of("a", A, "b", B);

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void reportWritesItsFilesAndSaysWhich() {
    assertThat(report("a", "--out", directory.resolve("new").toString()))
        .as(err.toString())
        .isZero();
    assertThat(directory.resolve("new/report.html")).content().contains("<h1>a</h1>");
    assertThat(directory.resolve("new/leaderboard.md")).content().contains("| a | - | - | 50.0 %");
    assertThat(directory.resolve("new/leaderboard.json")).content().contains("\"run\" : \"a\"");
    assertThat(directory.resolve("new")).isDirectoryNotContaining("glob:**.part");
    assertThat(out.toString().lines()).hasSize(3).allMatch(line -> Files.exists(Path.of(line)));
  }

  @Test
  void reportPrintsJsonForMachines() {
    assertThat(report("a", "--json", "--k", "1,2")).as(err.toString()).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.at("/main_problems/passed").intValue()).isEqualTo(1);
    assertThat(json.at("/sub_steps/rate").doubleValue()).isEqualTo(2.0 / 3);
    assertThat(json.at("/pass_at_k/1/k").intValue()).isEqualTo(2);
    assertThat(json.at("/pass_at_k/1/main_problems/value").isNull()).isTrue();
    assertThat(json.at("/pass_at_k/1/main_problems/units_with_fewer_samples").intValue())
        .isEqualTo(2);
  }

  @Test
  void reportPrintsMarkdown() {
    assertThat(report("b", "--markdown")).isZero();
    assertThat(out.toString()).startsWith("| Run | Model |").contains("| 1 | 50.0 %");
  }

  @Test
  void optionsThatAreNoneAreWrongUsage() {
    assertThat(report("a", "--k", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--k is 0: give 1 or more.");
    assertThat(report("a", "--confidence", "100")).isEqualTo(2);
    assertThat(err.toString()).contains("--confidence is 100.0: give a percentage such as 95.");
    assertThat(report("a", "--resamples", "5")).isEqualTo(2);
    assertThat(report("a", "--json", "--markdown")).isEqualTo(2);
    assertThat(report("a", "--json", "--out", "elsewhere")).isEqualTo(2);
    assertThat(err.toString()).contains("--out names a directory for files");
    assertThat(report()).isEqualTo(2);
  }

  @Test
  void compareShowsRatesAndChanges() {
    assertThat(compare("a", "b")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("main problems (2)          50.0 %   50.0 %  0.0")
        .contains("tests of sub-steps (3)     77.8 %   77.8 %  0.0")
        .contains("in A a lower bound, as 1 sample ended at the first test that failed")
        .contains("Worse in B: 1 sub-step\n  1.1      pass -> fail\n")
        .contains("Better in B: 1 sub-step\n  2.2      fail -> pass\n");
  }

  @Test
  void comparePrintsJsonAndWritesAPage() {
    Path page = directory.resolve("c/compare.html");
    assertThat(compare("a", "b", "--json", "--html", page.toString())).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.at("/sub_steps/units").intValue()).isEqualTo(3);
    assertThat(json.at("/tests/a").doubleValue()).isCloseTo(7.0 / 9, within(1e-12));
    assertThat(json.at("/tests/b_samples_stopped_at_a_test").intValue()).isEqualTo(1);
    assertThat(json.at("/changes/0/step_number").stringValue()).isEqualTo("1.1");
    assertThat(json.at("/main_problems/tests/0/p_value").doubleValue()).isEqualTo(1);
    assertThat(page).content().contains("Sub-steps that changed");
  }

  @Test
  void aRunThatIsNotThereIsOneSentence() {
    Path none = directory.resolve("none");
    var run = CommandLineRun.of("report", none.toString());
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(none.toString());
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsOneSentence() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    var command = new CommandLine(new ReportCommand(ReportCommandTest::read));
    String[] message = new String[1];
    command.setExecutionExceptionHandler((error, _, _) -> {
      message[0] = error.getMessage();
      return ExitCode.DATA;
    });
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    assertThat(command.execute("a", "--out", file.toString())).isEqualTo(4);
    assertThat(message[0]).contains("cannot be written").endsWith("name another place.");
  }

  private int report(String... arguments) {
    return execute(new ReportCommand(ReportCommandTest::read), arguments);
  }

  private int compare(String... arguments) {
    return execute(new CompareCommand(ReportCommandTest::read), arguments);
  }

  private int execute(Object command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  private static void read(Path directory, Consumer<RunData> use) {
    use.accept(RUNS.get(directory.toString()));
  }
}
