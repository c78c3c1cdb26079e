package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher {@code crucible} builds and starts, in a checkout without classes. */
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

  /** A variable of the user's became the main class of Java. */
  @Test
  void aVariableNamedMemoryIsNotAnOptionOfJava() throws Exception {
    maven("mkdir -p harness/target\ntouch harness/target/class-path.txt");
    assertThat(started(Map.of("memory", "16G"), "score").output())
        .contains("dev.crucible.harness.cli.Crucible")
        .doesNotContain("16G");
  }

  @Test
  void theEndOfALogWithoutErrorsIsShown() throws Exception {
    maven("echo no network\nexit 1");
    assertThat(started(Map.of(), "score").output()).contains("no network", "The build failed");
    maven("echo no network\necho '[ERROR] no disk'\nexit 1");
    assertThat(started(Map.of(), "score").output()).contains("no disk").doesNotContain("network");
  }

  /** Two builds in one directory at the same time broke each other. */
  @Test
  void commandsThatStartTogetherBuildOnce() throws Exception {
    assumeThat(Path.of("/usr/bin/flock")).isExecutable();
    maven(
        "echo built >>built\nsleep 1\nmkdir -p harness/target\ntouch harness/target/class-path.txt");
    Process one = start(Map.of(), "score");
    Process other = start(Map.of(), "score");
    assertThat(one.waitFor()).isEqualTo(other.waitFor());
    assertThat(checkout.resolve("built")).hasContent("built");
  }

  /** Makes Maven a script. */
  private void maven(String script) throws IOException {
    Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\n" + script + "\n");
    Path options = checkout.resolve("runtime/src/main/resources/dev/crucible/runtime/jvm.options");
    Files.createDirectories(options.getParent());
    Files.writeString(options, "");
  }

  private void run(String name, String arguments) throws IOException {
    Path file = Files.createDirectory(checkout.resolve(name)).resolve("run.json");
    Files.writeString(file, "{\"facts\": {\"arguments\": \"%s\"}}".formatted(arguments));
  }

  /** Returns the arguments with which the launcher called Maven. */
  private String built(String... arguments) throws IOException, InterruptedException {
    assertThat(started(Map.of(), arguments).exitCode()).isEqualTo(1);
    return Files.readString(checkout.resolve("built"));
  }

  private record Ended(int exitCode, String output) {}

  private Ended started(Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    Process launcher = start(variables, arguments);
    String output = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(launcher.waitFor(), output);
  }

  private Process start(Map<String, String> variables, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("./crucible"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(checkout.toFile());
    builder.environment().put("CRUCIBLE_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(variables);
    return builder.redirectErrorStream(true).start();
  }
}
