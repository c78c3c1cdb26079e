package dev.crucible.harness.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.cli.CommandLineRun;
import dev.crucible.harness.cli.command.ExitCode;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.runtime.ExecutionLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Effects of {@code --official}, and the convention that a run keeps. */
class OfficialOptionsTest {

  @Test
  void aSubStepMayRunForHalfAnHour() {
    ExecutionLimits official = limits().limits(Convention.OFFICIAL);
    assertThat(official.wallTime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(official.cpuTime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(limits().limits(Convention.CRUCIBLE).wallTime()).isEqualTo(Duration.ofSeconds(60));
    assertThat(limits("--time-limit", "5").limits(Convention.OFFICIAL).wallTime())
        .isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void testsHaveALimitOfTheirOwnIfItIsGiven() {
    assertThat(limits().limits().testTime()).isEmpty();
    ExecutionLimits limits = limits("--test-time-limit", "0.5").limits();
    assertThat(limits.testTime()).hasValue(Duration.ofMillis(500));
    assertThat(limits.wallTime()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void otherOptionsThatAreGivenAreTold() {
    assertThat(options().words(limits("--time-limit", "5"), PreviousSteps.GOLD)).isEmpty();
    assertThat(options("--official").words(limits(), PreviousSteps.GENERATED))
        .isEqualTo("official");
    assertThat(
            options("--official", "--compatibility")
                .words(
                    limits("--time-limit", "90", "--test-time-limit", "6", "--cpu-limit", "5.5"),
                    PreviousSteps.GOLD))
        .isEqualTo(
            "official, but with --time-limit 90, --test-time-limit 6, --cpu-limit 5.5, earlier"
                + " sub-steps' code from gold, --compatibility");
  }

  @Test
  void namesOfOlderVersionsAreLeftOutUnlessAskedFor() {
    assertThat(options().compatibility()).isTrue();
    assertThat(options("--official").compatibility()).isFalse();
    assertThat(options("--official", "--compatibility").compatibility()).isTrue();
  }

  @Test
  void aRunKeepsItsRules() {
    Path directory = Path.of("run");
    RunInfo own = run("");
    RunInfo official = run("official, but with --time-limit 60");
    options().requireSame(own, directory);
    options("--official").requireSame(official, directory);
    assertThatThrownBy(() -> options("--official").requireSame(own, directory))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("run was started without --official");
    assertThatThrownBy(() -> options().requireSame(official, directory))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("run was started with --official");
  }

  @Test
  void aRunThatGoesOnNeedsNotBeToldItsRules() {
    var run = CommandLineRun.of("score", "--resume", "run", "--official");
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("leave out --official");
  }

  private static RunInfo run(String rules) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("rules", rules);
    return new RunInfo("run", Instant.EPOCH, facts);
  }

  private static LimitOptions limits(String... arguments) {
    return CommandLine.populateCommand(new LimitOptions(), arguments);
  }

  private static OfficialOptions options(String... arguments) {
    return CommandLine.populateCommand(new OfficialOptions(), arguments);
  }
}
