package dev.crucible.jmh.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The options that the command refuses: nothing is started. */
class BenchServeCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void otherMachinesAreNotLoaded() {
    assertThat(run("--url", "http://example.org:8080")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "\"http://example.org:8080\" is no address of this machine, and only those are loaded:"
                + " give --url a URL such as http://127.0.0.1:8080.");
    assertThat(run("--url", "crucible=http://example.org:8080")).isEqualTo(2);
  }

  @Test
  void theStandInGetsNoHostileScripts() {
    assertThat(run("--hostile", "1")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "The stand-in runs scripts without protection: leave it out of --peers with"
                + " --hostile.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --peers docker           | There is no service 'docker' to start
          --clients 0              | The value of --clients is out of range: give 1 to 10000.
          --seconds 0              | The value of --seconds and --blocks is out of range
          --minutes 0              | The value of --minutes is out of range: give 1 or more.
          --kill-every 0           | The value of --kill-every is out of range: give 1 or more.
          --hostile 101            | The value of --hostile is out of range: give 0 to 100.
          --warm-up -1             | The value of --warm-up is out of range: give 0 or more.
          --url http://[::1]:1 --url http://[::1]:2 | Two services have the same name
          """)
  void saysWhatIsWrongWithAnOption(String arguments, String message) {
    assertThat(run(arguments.strip().split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  private int run(String... arguments) {
    return new CommandLine(new BenchServeCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
