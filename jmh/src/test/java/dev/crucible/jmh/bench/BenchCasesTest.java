package dev.crucible.jmh.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.jmh.result.BenchGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;

class BenchCasesTest {

  @Test
  void takesEveryCombinationOfParameters() {
    List<BenchCase> cases =
        BenchCases.of(
            BenchGroup.MICRO,
            List.of(
                entry(
                    "dev.crucible.jmh.micro.A.a",
                    Mode.AverageTime,
                    Map.of("x", new String[] {"1", "2"}, "y", new String[] {"p", "q"}))),
            false);
    assertThat(cases)
        .extracting(BenchCase::name)
        .containsExactly("A.a(x=1, y=p)", "A.a(x=1, y=q)", "A.a(x=2, y=p)", "A.a(x=2, y=q)");
    assertThat(cases.getFirst().pace().iterations()).isEqualTo(5);
    assertThat(cases.getFirst().pace().time()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void quickTakesFirstValuesAndAllPeers() {
    List<BenchCase> cases =
        BenchCases.of(
            BenchGroup.PEERS,
            List.of(
                entry(
                    "dev.crucible.jmh.peer.P.p",
                    Mode.SingleShotTime,
                    Map.of(
                        "peer", new String[] {"crucible", "lean"},
                        "samples", new String[] {"200"},
                        "other", new String[] {"1", "2"}))),
            true);
    assertThat(cases)
        .extracting(BenchCase::name)
        .containsExactly(
            "P.p(other=1, peer=crucible, samples=24)", "P.p(other=1, peer=lean, samples=24)");
    assertThat(cases.getFirst().pace().iterations()).isEqualTo(3);
  }

  @Test
  void quickTakesTurnsAfterWhatMattersFirst() {
    List<BenchCase> cases =
        BenchCases.of(
            BenchGroup.MICRO,
            List.of(
                entry("dev.crucible.jmh.micro.A.a", Mode.AverageTime, Map.of()),
                entry("dev.crucible.jmh.micro.A.b", Mode.AverageTime, Map.of()),
                entry("dev.crucible.jmh.micro.B.a", Mode.AverageTime, Map.of()),
                entry(
                    "dev.crucible.jmh.ScoringBenchmark.trivialSample", Mode.AverageTime, Map.of())),
            true);
    assertThat(cases)
        .extracting(BenchCase::name)
        .containsExactly("ScoringBenchmark.trivialSample", "A.a", "B.a", "A.b");
  }

  @Test
  void optionsKeepWhatAnnotationsAppend() {
    BenchCase one =
        BenchCases.of(
                BenchGroup.MICRO,
                List.of(
                    entry(
                        "dev.crucible.jmh.micro.A.a",
                        Mode.AverageTime,
                        Map.of("x", new String[] {"1"}))),
                true)
            .getFirst();
    Options options =
        new CaseRunner(Path.of("figures"), Optional.of(Path.of("python")), true, null).options(one);
    assertThat(options.getIncludes()).containsExactly("^\\Qdev.crucible.jmh.micro.A.a\\E$");
    assertThat(options.getJvmArgsAppend().hasValue()).isFalse();
    assertThat(options.getJvmArgsPrepend().get())
        .contains("-Dcrucible.bench.quick=true", "-Dcrucible.bench.cpython=python")
        .contains("-Dcrucible.bench.figures=" + Path.of("figures").toAbsolutePath());
    assertThat(options.getParameter("x").get()).containsExactly("1");
    assertThat(options.getMeasurementTime().get()).isEqualTo(TimeValue.milliseconds(1000));
    assertThat(options.getProfilers()).hasSize(1);
  }

  @Test
  void quickSharesAddUp() {
    List<BenchGroup> all = List.of(BenchGroup.values());
    assertThat(all.stream().map(group -> QuickTime.share(group, all)).reduce(Duration::plus))
        .contains(QuickTime.TOTAL);
    assertThat(QuickTime.TOTAL).isLessThan(Duration.ofMinutes(5));
  }

  @Test
  void quickLeavesOutWhatWouldNotEnd() {
    BenchCase one =
        BenchCases.of(
                BenchGroup.MICRO,
                List.of(entry("dev.crucible.jmh.micro.A.a", Mode.AverageTime, Map.of())),
                true)
            .getFirst();
    try (var time = new QuickTime(List.of(BenchGroup.MICRO), System.nanoTime())) {
      assertThat(time.hasTimeFor(one)).isTrue();
      time.took(one, Duration.ofMinutes(6));
      assertThat(time.hasTimeFor(one)).isFalse();
    }
  }

  private static BenchmarkListEntry entry(String name, Mode mode, Map<String, String[]> params) {
    return new BenchmarkListEntry(
        name.substring(0, name.lastIndexOf('.')),
        name.substring(0, name.lastIndexOf('.')),
        name.substring(name.lastIndexOf('.') + 1),
        mode,
        none(),
        new int[] {1},
        none(),
        none(),
        none(),
        none(),
        org.openjdk.jmh.util.Optional.of(5),
        org.openjdk.jmh.util.Optional.of(TimeValue.seconds(2)),
        none(),
        org.openjdk.jmh.util.Optional.of(1),
        none(),
        none(),
        none(),
        none(),
        none(),
        params.isEmpty() ? none() : org.openjdk.jmh.util.Optional.of(params),
        org.openjdk.jmh.util.Optional.of(TimeUnit.MILLISECONDS),
        none(),
        none());
  }

  private static <T> org.openjdk.jmh.util.Optional<T> none() {
    return org.openjdk.jmh.util.Optional.none();
  }
}
