package dev.crucible.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Tests of the command's options. No service is started. */
final class ServeCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --host 0.0.0.0                 | --host is 0.0.0.0, which other machines reach: give --token-file
          --host no.such.host.invalid    | --host is 'no.such.host.invalid', which is no address
          --port 70000                   | --port is 70000: give 0 to 65535.
          --queue -1                     | --queue is -1: give 0 or more.
          --deadline 0                   | --deadline is 0: give 1 to 86400 seconds.
          --max-body 2G                  | --max-body is out of range
          --tls-cert cert.pem            | --tls-cert and --tls-key belong together
          --targets x.h5                 | --problems and --targets belong together
          --workers 0                    | --workers is 0
          """)
  void wrongOptionsAreExplained(String arguments, String sentence) {
    var err = new StringWriter();
    int exit =
        new CommandLine(new ServeCommand())
            .setErr(new PrintWriter(err))
            .execute(arguments.split(" ", -1));
    assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains(sentence);
  }
}
