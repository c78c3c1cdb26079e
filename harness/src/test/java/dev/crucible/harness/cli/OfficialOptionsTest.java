package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.Convention;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.harness.store.RunStore;
import dev.crucible.runtime.ResourceLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code --official} sets, and what a run that was started with it keeps. */
class OfficialOptionsTest {

  @Test
  void aSubStepMayRunForHalfAnHour() {
    ResourceLimits official = limits().limits(Convention.OFFICIAL);
    assertThat(official.wallTime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(official.cpuTime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(limits().limits(Convention.CRUCIBLE).wallTime()).isEqualTo(Duration.ofSeconds(60));
    assertThat(limits("--time-limit", "5").limits(Convention.OFFICIAL).wallTime())
        .isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void otherOptionsThatAreGivenAreTold() {
    assertThat(options().words(limits("--time-limit", "5"), PreviousSteps.GOLD)).isEmpty();
    assertThat(options("--official").words(limits(), PreviousSteps.GENERATED))
        .isEqualTo("official");
    assertThat(
            options("--official", "--compatibility")
                .words(limits("--time-limit", "90", "--cpu-limit", "5.5"), PreviousSteps.GOLD))
        .isEqualTo(
            "official, but with --time-limit 90, --cpu-limit 5.5, earlier sub-steps' code from"
                + " gold, --compatibility");
  }

  @Test
  void namesOfOlderVersionsAreLeftOutUnlessAskedFor() {
    assertThat(options().compatibility()).isTrue();
    assertThat(options("--official").compatibility()).isFalse();
    assertThat(options("--official", "--compatibility").compatibility()).isTrue();
  }

  @Test
  void aRunKeepsItsRules(@TempDir Path folder) {
    Path own = run(folder.resolve("own"), "", "score");
    var asOfficial = CommandLineRun.of("score", "--resume", own.toString(), "--official");
    assertThat(asOfficial.exitCode()).isEqualTo(ExitCode.DATA);
    assertThat(asOfficial.err()).contains(own + " was started without --official").hasLineCount(1);

    Path official = run(folder.resolve("official"), "official", "score");
    var asOwn = CommandLineRun.of("score", "--resume", official.toString());
    assertThat(asOwn.err()).doesNotContain("started with");
  }

  /** As its {@code run.json} has it, with arguments that name a file which is not there. */
  private static Path run(Path folder, String rules, String... arguments) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("rules", rules);
    facts.put("folder", System.getProperty("user.dir"));
    facts.put("arguments", "[\"%s\", \"--problems\", \"none\"]".formatted(arguments[0]));
    RunStore.create(folder, new RunInfo("run", Instant.EPOCH, facts), List.of(), 1).close();
    return folder;
  }

  private static LimitOptions limits(String... arguments) {
    return CommandLine.populateCommand(new LimitOptions(), arguments);
  }

  private static OfficialOptions options(String... arguments) {
    return CommandLine.populateCommand(new OfficialOptions(), arguments);
  }
}
