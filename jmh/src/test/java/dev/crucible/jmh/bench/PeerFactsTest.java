package dev.crucible.jmh.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.jmh.result.BenchGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;

class PeerFactsTest {
  private final PeerFacts alone =
      new PeerFacts(List.of("crucible"), Optional.empty(), new LinkedHashMap<>());
  private final PeerFacts all =
      new PeerFacts(
          List.of("crucible", "lean"), Optional.of(Path.of("python")), new LinkedHashMap<>());

  @Test
  void peersThatAreNotThereDoNotRun() {
    assertThat(all.allow(scoring("PeerBenchmark", "lean"))).isTrue();
    assertThat(alone.allow(scoring("PeerBenchmark", "lean"))).isFalse();
    assertThat(alone.allow(scoring("PeerBenchmark", "crucible"))).isTrue();
  }

  @Test
  void functionsNeedCPythonForTheirSamples() {
    assertThat(all.allow(scoring("FunctionsBenchmark", "crucible"))).isTrue();
    assertThat(alone.allow(scoring("FunctionsBenchmark", "crucible"))).isFalse();
  }

  private static BenchCase scoring(String benchmark, String peer) {
    return new BenchCase(
        BenchGroup.PEERS,
        "dev.crucible.jmh.peer." + benchmark + ".scoreBatch",
        new LinkedHashMap<>(Map.of("peer", peer)),
        Mode.SingleShotTime,
        new Pace(1, 1, Duration.ZERO, 1, Duration.ZERO, true));
  }
}
