package dev.crucible.jmh.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.data.DataException;
import dev.crucible.jmh.report.Readme;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on results that exist: nothing is measured. */
class BenchCommandTest {
  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path results;

  @BeforeEach
  void keepARun() throws IOException {
    results = directory.resolve(BenchResults.FILE);
    Files.copy(Examples.file(), results);
    Examples.on().write(MeasuredOn.beside(results));
  }

  @Test
  void makesPageAndSummaryFromResults() {
    assertThat(run("--from", results.toString())).isZero();
    assertThat(directory.resolve("bench.html")).content().contains("8.33 times as fast");
    assertThat(out.toString())
        .contains("short sub-steps, samples=24", "where we lose", "bench.html");
  }

  @Test
  void writesTheReadme() throws IOException {
    Path readme = directory.resolve("README.md");
    Files.writeString(readme, Readme.BEGIN + "\n" + Readme.END + "\n");
    assertThat(run("--from", results.toString(), "--readme", readme.toString())).isZero();
    assertThat(readme).content().contains("8.33 times as fast");
  }

  @Test
  void keepsABaselineAndComparesWithIt() throws IOException {
    Path baseline = directory.resolve("kept/base.json");
    assertThat(run("--from", results.toString(), "--save", baseline.toString())).isZero();
    assertThat(baseline).hasSameTextualContentAs(results);
    assertThat(directory.resolve("kept/base.environment.json")).exists();

    String[] compare = {
      "--from", results.toString(), "--baseline", baseline.toString(), "--fail-on-regression"
    };
    assertThat(run(compare)).isZero();
    assertThat(out.toString()).contains("Of 5 benchmarks in both, 0 slower beyond noise");

    Files.writeString(
        results, Files.readString(results).replace("4.9, 5.0, 5.1", "9.8, 10.0, 10.2"));
    assertThat(run(compare)).isEqualTo(5);
    assertThat(out.toString()).contains("slower: PeerBenchmark.scoreBatch(peer=official");
    assertThat(run("--from", results.toString(), "--baseline", baseline.toString())).isZero();
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    assertThat(run("--from", results.toString(), "--quick")).isEqualTo(2);
    assertThat(err.toString()).contains("--from measures nothing");
    assertThat(run("--fail-on-regression")).isEqualTo(2);
    assertThat(err.toString()).contains("--fail-on-regression needs a --baseline");
    assertThat(run("nano")).isEqualTo(2);
    assertThat(err.toString()).contains("There are no benchmarks 'nano'");
    assertThat(run("--list", "--benchmark", "(")).isEqualTo(2);
    assertThat(err.toString()).contains("--benchmark is no regular expression");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(run("--from", directory.resolve("none.json").toString())).isEqualTo(4);
    assertThat(err.toString()).contains("There is no file");
    Files.delete(MeasuredOn.beside(results));
    assertThat(run("--from", results.toString())).isEqualTo(4);
    assertThat(err.toString()).contains("There is no environment.json beside");
  }

  @Test
  void writesIntoNoDirectoryThatHoldsSomething() {
    assertThat(run("micro", "--out", directory.toString())).isEqualTo(4);
    assertThat(err.toString()).contains("is not empty: name a new one with --out");
  }

  @Test
  void listsWhatThereIs() {
    assertThat(run("--list", "--benchmark", "trivialSample")).isZero();
    assertThat(out.toString()).contains("ScoringBenchmark.trivialSample", "about 2 min");
  }

  private int run(String... arguments) {
    var command =
        new BenchCommand(() -> {
          throw new AssertionError("nothing is measured here");
        });
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler((error, _, _) -> {
          if (error instanceof DataException) {
            err.append(error.getMessage());
            return 4;
          }
          throw error;
        })
        .execute(arguments);
  }
}
