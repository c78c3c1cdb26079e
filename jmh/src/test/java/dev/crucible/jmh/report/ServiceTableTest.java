package dev.crucible.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crucible.jmh.bench.Examples;
import dev.crucible.jmh.result.BenchResults;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceTableTest {
  private final BenchResults results = results();

  private static BenchResults results() {
    try {
      return BenchResults.read(
          Path.of(ServiceTableTest.class.getResource("services.json").toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTableForEachNumberOfClientsHasCrucibleFirst() {
    List<ServiceTable> tables = ServiceTable.of(results);
    assertThat(tables).extracting(ServiceTable::clients).containsExactly(1, 128);
    List<ServiceTable.Row> rows = tables.getLast().rows();
    assertThat(rows)
        .extracting(ServiceTable.Row::title)
        .containsExactly("Crucible", "SandboxFusion's way (stand-in)");
    assertThat(rows.getFirst().ratio()).isEmpty();
    assertThat(rows.getLast().ratio().orElseThrow().value()).isCloseTo(10, within(1e-9));
    assertThat(rows.getLast().ratio().orElseThrow().interval()).isPresent();
    assertThat(rows.getLast().wrong()).isEqualTo(3);
    assertThat(rows.getLast().failed()).isEqualTo(2);
    assertThat(rows.getLast().busy()).isEqualTo(1);
    assertThat(rows.getLast().cpuMillis()).isEqualTo(40);
  }

  @Test
  void textAndPageShowServicesAndWhereTheyAreFaster() {
    var report = new BenchReport(Examples.on(), results, List.of(), Optional.empty());
    assertThat(BenchText.of(report))
        .contains("scripts of HumanEval's size, 128 clients", "10.0 times as fast (")
        .contains("Crucible: the 99th percentile with 128 clients is 15.0 times the median with 1")
        .contains("SandboxFusion's way (stand-in): Crucible is 2.00 times slower")
        .contains("Crucible: 10 of 1,000 requests with hostile scripts, 60 workers killed.")
        .contains(
            "Crucible: resident memory of all processes 900 MiB in the first tenth of the time,"
                + " 950 in the middle")
        .contains("The service's own process has 300 MiB in the first tenth of the time, 310 in")
        .doesNotContain("did not measure the peers");
    assertThat(BenchPage.html(report))
        .contains("id=\"services\"", "10.0 times as fast", "2.00 times slower");
  }

  @Test
  void aRunWithoutServicesHasNoTable() {
    assertThat(ServiceTable.of(Examples.results())).isEmpty();
  }
}
