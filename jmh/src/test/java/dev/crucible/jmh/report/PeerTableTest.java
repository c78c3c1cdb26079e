package dev.crucible.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.jmh.bench.Examples;
import dev.crucible.jmh.result.BenchResults;
import java.util.List;
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
  void nothingIsComparedWithoutCrucible() {
    var others =
        new BenchResults(
            Examples.results().all().stream()
                .filter(result -> !"crucible".equals(result.params().get("peer")))
                .toList());
    assertThat(PeerTable.of(others).getFirst().rows()).allMatch(row -> row.ratio().isEmpty());
  }
}
