package dev.crucible.jmh.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.BenchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Results as they are written, read as the other benchmarks' are. */
class LoadResultTest {
  @TempDir private Path directory;

  @Test
  void blocksAreReadAsIterationsAndTimesAsPercentiles() throws IOException {
    BenchResult result = written(block(1, 100, 10, List.of()), block(101, 200, 20, List.of()));
    assertThat(result.params()).containsEntry("peer", "crucible").containsEntry("clients", "16");
    assertThat(result.higherIsBetter()).isTrue();
    assertThat(result.score().iterations()).containsExactly(10.0, 5.0);
    assertThat(result.score().value()).isEqualTo(7.5);
    assertThat(figure(result, LoadFigures.MEDIAN)).isCloseTo(100, within(0.2));
    assertThat(figure(result, LoadFigures.P99)).isCloseTo(198, within(0.4));
    assertThat(result.secondary().get(LoadFigures.P99).iterations()).hasSize(2);
    assertThat(figure(result, LoadFigures.ANSWERED)).isEqualTo(200);
    assertThat(figure(result, LoadFigures.WRONG)).isEqualTo(2);
    assertThat(figure(result, LoadFigures.FAILED)).isEqualTo(4);
    assertThat(figure(result, LoadFigures.BUSY)).isEqualTo(6);
    assertThat(figure(result, LoadFigures.CPU)).isCloseTo(20, within(1e-9));
    assertThat(result.secondary())
        .doesNotContainKeys(
            LoadFigures.MEMORY.firstEntry().getKey(), LoadFigures.OWN_MEMORY.firstEntry().getKey());
  }

  @Test
  void memoryIsThatOfTenthsOfTheTime() throws IOException {
    List<Resident> growing =
        LongStream.rangeClosed(1, 100).mapToObj(mib -> new Resident(mib << 21, mib << 20)).toList();
    BenchResult result = written(block(1, 10, 10, growing));
    assertThat(LoadFigures.MEMORY.keySet().stream().map(name -> figure(result, name)))
        .containsExactly(11.0, 101.0, 191.0);
    assertThat(LoadFigures.OWN_MEMORY.keySet().stream().map(name -> figure(result, name)))
        .containsExactly(5.5, 50.5, 95.5);
  }

  @Test
  void figuresThatAreNotKnownAreNoNumbers() throws IOException {
    var empty =
        new Block(1, 0, 0, 0, 5, 0, new Histogram(3), Usage.UNKNOWN, List.of("FAILED: all"));
    BenchResult result = written(empty);
    assertThat(figure(result, LoadFigures.MEDIAN)).isNaN();
    assertThat(figure(result, LoadFigures.CPU)).isNaN();
    assertThat(result.score().iterations()).containsExactly(0.0);
  }

  private BenchResult written(Block... blocks) throws IOException {
    Path file = directory.resolve(BenchResults.FILE);
    var result = new LoadResult("crucible", 16, List.of(blocks));
    Files.writeString(file, JsonMapper.shared().writeValueAsString(List.of(result.json())));
    return BenchResults.read(file).all().getFirst();
  }

  /** Returns a block of 100 answers in times from {@code fromMillis} to {@code toMillis}. */
  private static Block block(int fromMillis, int toMillis, double seconds, List<Resident> memory) {
    var latencies = new Histogram(3);
    for (int millis = fromMillis; millis <= toMillis; millis++) {
      latencies.recordValue(TimeUnit.MILLISECONDS.toNanos(millis));
    }
    return new Block(seconds, 100, 0, 1, 2, 3, latencies, new Usage(2, memory, 0), List.of());
  }

  private static double figure(BenchResult result, String name) {
    return result.secondary().get(name).value();
  }
}
