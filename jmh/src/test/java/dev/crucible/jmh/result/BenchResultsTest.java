package dev.crucible.jmh.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.harness.data.DataException;
import dev.crucible.jmh.bench.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchResultsTest {
  @TempDir private Path directory;

  @Test
  void readsScoresWithTheirIterations() {
    BenchResult official = Examples.results().all().getFirst();
    assertThat(official.name()).isEqualTo("PeerBenchmark.scoreBatch(peer=official, samples=24)");
    assertThat(official.mode()).isEqualTo("ss");
    assertThat(official.score().iterations()).containsExactly(4.9, 5.0, 5.1);
    assertThat(official.score().unit()).isEqualTo("s/op");
    assertThat(official.score().error()).isEqualTo(3.6);
    assertThat(official.score().low()).isEqualTo(1.4);
    assertThat(official.score().high()).isEqualTo(8.6);
    assertThat(official.bytesPerOperation()).isNaN();
  }

  @Test
  void joinsForksAndReadsProfilers() {
    BenchResult trivial = result("ScoringBenchmark.trivialSample");
    assertThat(trivial.params()).isEmpty();
    assertThat(trivial.score().iterations()).containsExactly(0.60, 0.61, 0.61, 0.62);
    assertThat(trivial.bytesPerOperation()).isEqualTo(204800);
    assertThat(trivial.hasMedian()).isFalse();
  }

  @Test
  void takesTheMeansOfHistograms() {
    BenchResult verify = result("StateGuardBenchmark.verify");
    assertThat(verify.score().iterations().getFirst()).isCloseTo(410, within(1e-9));
    assertThat(verify.score().iterations().getLast()).isCloseTo(410, within(1e-9));
    assertThat(verify.score().error()).isNaN();
    assertThat(verify.score().median()).isEqualTo(398.5);
    assertThat(verify.hasMedian()).isTrue();
  }

  @Test
  void knowsGroups() {
    assertThat(Examples.results().in(BenchGroup.PEERS)).hasSize(3);
    assertThat(Examples.results().in(BenchGroup.MICRO)).hasSize(2);
    assertThat(Examples.results().in(BenchGroup.MACRO)).isEmpty();
  }

  @Test
  void saysWhichFileIsNoResult() throws IOException {
    Path file = directory.resolve("other.json");
    assertThatThrownBy(() -> BenchResults.read(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There is no file " + file);
    for (String text : new String[] {"{}", "[{}]", "[{\"benchmark\": \"a.b\"", "[1]"}) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> BenchResults.read(file))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith(file + " holds no results of JMH");
    }
  }

  private static BenchResult result(String name) {
    return Examples.results().first(result -> result.name().equals(name)).orElseThrow();
  }
}
