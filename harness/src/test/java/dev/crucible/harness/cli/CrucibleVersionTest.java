package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrucibleVersionTest {

  @Test
  void theVersionIsThatOfTheParentPom() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>crucible</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("..", "pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(CommandLineRun.of("--version").out().strip())
        .isEqualTo("crucible " + version.group(1));
  }

  /** {@code crucible score --version} printed nothing, although its help has the option. */
  @ParameterizedTest
  @ValueSource(strings = {"score", "generate", "doctor", "env show", "problems validate"})
  void everyCommandPrintsTheVersion(String command) {
    List<String> args = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
    args.add("--version");
    var run = CommandLineRun.of(args.toArray(String[]::new));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(CommandLineRun.of("--version").out()).isNotBlank();
  }

  @Test
  void withoutMavenTheVersionIsUnknown() {
    String unknown = "crucible (unknown version: not built by Maven)";
    assertThat(CrucibleVersion.text("${project.version}")).isEqualTo(unknown);
    assertThat(CrucibleVersion.text("")).isEqualTo(unknown);
    assertThat(CrucibleVersion.text("1.2.3")).isEqualTo("crucible 1.2.3");
  }
}
