package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which module the launcher {@code crucible} builds for a command, in an unbuilt checkout. */
class LauncherTest {
  @TempDir private Path checkout;

  /** Maven is a script that notes its arguments and fails, so that nothing is started. */
  @BeforeEach
  void copyLauncher() throws IOException {
    Files.createDirectory(checkout.resolve(".mvn"));
    for (String file : List.of("crucible", ".mvn/find-jdk.sh")) {
      Files.copy(Path.of("..").resolve(file), checkout.resolve(file));
    }
    Path maven = Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\necho $* >built\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void aCommandChoosesItsModule() throws Exception {
    assertThat(built("score")).contains(" -pl harness ");
    assertThat(built("serve", "--port", "0")).contains(" -pl serve ");
    assertThat(built("bench", "serve")).contains(" -pl jmh ");
    assertThat(built("score", "--on", "local[1]")).contains(" -pl spark ").contains("-Pspark");
  }

  /** A run on a cluster could not be resumed: the class path had no module for clusters. */
  @Test
  void aRunIsResumedWhereItWasStarted() throws Exception {
    run("cluster", "[\\\"score\\\",\\\"--on\\\",\\\"local[2]\\\"]");
    run("cluster-in-one-word", "[\\\"score\\\",\\\"--on=local[2]\\\"]");
    run("machine", "[\\\"score\\\",\\\"--workers\\\",\\\"2\\\"]");

    assertThat(built("score", "--resume", "cluster")).contains(" -pl spark ");
    assertThat(built("score", "--resume=cluster-in-one-word")).contains(" -pl spark ");
    assertThat(built("score", "--resume", "machine")).contains(" -pl harness ");
    assertThat(built("score", "--resume", "nowhere")).contains(" -pl harness ");
  }

  private void run(String name, String arguments) throws IOException {
    Path file = Files.createDirectory(checkout.resolve(name)).resolve("run.json");
    Files.writeString(file, "{\"facts\": {\"arguments\": \"%s\"}}".formatted(arguments));
  }

  /** Returns the arguments with which the launcher called Maven. */
  private String built(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./crucible"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(checkout.toFile());
    builder.environment().put("CRUCIBLE_JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    assertThat(builder.start().waitFor()).isEqualTo(1);
    return Files.readString(checkout.resolve("built"));
  }
}
