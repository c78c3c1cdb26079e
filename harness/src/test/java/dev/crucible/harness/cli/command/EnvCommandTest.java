package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.environment.Stage;
import dev.crucible.harness.cli.CommandLineRun;
import dev.crucible.harness.cli.console.EnvProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnvCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path cache;

  @Test
  void showSaysThatNothingIsThereAndMakesNothing() {
    assertThat(run("show", "--cache", cache.toString())).isEqualTo(3);
    assertThat(out.toString()).contains("state        absent").contains(cache.toString());
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void aVersionThatIsNoneIsWrongUsage() {
    assertThat(run("--numpy", "latest", "--cache", cache.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("'latest' is not a NumPy version such as 2.2.6");
  }

  @Test
  void whatIsNoPackageIsWrongUsage() {
    assertThat(run("--with", "scipy,networkx", "--cache", cache.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("say which version of networkx: networkx==VERSION");
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void environmentsAreListedAndRemovedByName() throws Exception {
    assertThat(run("list", "--cache", cache.toString())).isZero();
    assertThat(out.toString())
        .isEqualTo("There is no environment yet: 'crucible env' makes one.\n");
    Path one = Files.createDirectories(cache.resolve("envs/numpy-2.2.6-graalpy-1-aaaa"));
    Path other = Files.createDirectories(cache.resolve("envs/numpy-2.2.6-graalpy-1-bbbb"));
    Files.writeString(one.resolve("half"), "made");

    assertThat(run("list", "--cache", cache.toString())).isZero();
    assertThat(out.toString().lines())
        .anyMatch(line -> line.matches("numpy-2.2.6-graalpy-1-aaaa +0 MiB  broken.*"));
    assertThat(run("remove", "aaaa", "--cache", cache.toString())).isZero();
    assertThat(one).doesNotExist();
    assertThat(other).exists();
    assertThat(run("remove", "aaaa", "--cache", cache.toString())).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("No environment is called 'aaaa': 'crucible env list' shows all.");
  }

  @Test
  void whatIsNotThereIsNotExportedOrImported() {
    Path file = cache.resolve("wheels.zip");
    assertThat(run("export", file.toString(), "--with", "sympy", "--cache", cache.toString()))
        .isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo(
            "There is no such environment yet: make it with 'crucible env' and the same options.\n");
    assertThat(run("import", file.toString(), "--cache", cache.toString())).isEqualTo(3);
    assertThat(err.toString()).endsWith("There is no file %s.\n".formatted(file));
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(run("--wheel", "x")).isEqualTo(2);
  }

  @Test
  void aFailureIsOneSentence() {
    Path none = cache.resolve("none");
    assertThat(run("--wheels", none.toString(), "--cache", cache.toString())).isEqualTo(3);
    assertThat(err.toString().lines())
        .contains("There is no directory %s to take a wheel from.".formatted(none))
        .noneMatch(line -> line.startsWith("\tat "));
  }

  @Test
  void withoutATerminalProgressIsPlainLines() {
    try (EnvProgress progress = EnvProgress.plain(new PrintWriter(out))) {
      assertThat(progress.sawWork()).isFalse();
      progress.started(Stage.COMPILE);
      for (int step = 1; step <= 400; step++) {
        progress.progressed(Stage.COMPILE, step, 400);
      }
      progress.finished(Stage.COMPILE, Duration.ofMillis(61_500));
      progress.waiting("Process 7 is preparing it.");
      assertThat(progress.sawWork()).isTrue();
    }
    assertThat(out.toString().lines())
        .hasSize(14)
        .allMatch(line -> line.startsWith("[0:00] "))
        .contains("[0:00] compile 40/400", "[0:00] compile 400/400", "[0:00] compile: 61.5 s");
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "env";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    var run = CommandLineRun.of(all);
    out.write(run.out());
    err.write(run.err());
    return run.exitCode();
  }
}
