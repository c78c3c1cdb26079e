package dev.crucible.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.jmh.bench.Examples;
import dev.crucible.jmh.result.BenchGroup;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchPageTest {

  @Test
  void hasAllSectionsAndNoForeignMarkup() {
    String page = BenchPage.html(Examples.report(Examples.curve(), Examples.call("<i>", 0.08, 2)));
    assertThat(page)
        .contains("id=\"peers\"", "id=\"losses\"", "id=\"macro\"", "id=\"micro\"")
        .contains("id=\"figures\"", "id=\"baseline\"", "id=\"method\"")
        .contains("Content-Security-Policy", "default-src &#39;none&#39;")
        .contains("8.33 times as fast", "7.50 times slower", "200 KiB", "399")
        .contains("aria-label=\"Samples per second: Crucible 40.0;")
        .contains("Throughput of a &lt;new&gt; worker", "Some | CPU &lt;model&gt;")
        .doesNotContain("<new>", "<model>", "<i>", "style=\"", "http://", "https://");
  }

  @Test
  void saysWhyPeersAreMissing() {
    var on =
        new MeasuredOn(
            Examples.on().date(),
            true,
            Examples.on().facts(),
            new LinkedHashMap<>(Map.of(MeasuredOn.MISSING, "There is no CPython on the PATH.")),
            List.of("Left out, to end in time: a."));
    var results =
        new BenchResults(
            Examples.results().all().stream()
                .filter(result -> !result.in(BenchGroup.PEERS))
                .toList());
    var report = new BenchReport(on, results, List.of(), Optional.empty());
    assertThat(BenchPage.html(report))
        .contains(
            "There is no CPython on the PATH.", "Left out, to end in time: a.", "A quick run");
    assertThat(BenchText.of(report)).startsWith("There is no CPython on the PATH.");
    assertThat(ReadmeTable.of(report)).startsWith("There is no CPython on the PATH.");
  }

  @Test
  void namesRegressions() {
    BaselineComparison comparison =
        BaselineComparison.of(
            new BenchResults(List.of(Examples.result("a", "avgt", 1.0, 1.01, 0.99))),
            new BenchResults(List.of(Examples.result("a", "avgt", 1.5, 1.51, 1.49))),
            Optional.of(Examples.on(MeasuredOn.CPU, "another")),
            Optional.of(Examples.on()));
    var report =
        new BenchReport(Examples.on(), Examples.results(), List.of(), Optional.of(comparison));
    assertThat(BenchPage.html(report))
        .contains("class=\"worse\">slower", "1 slower beyond noise", "was another");
    assertThat(BenchText.of(report))
        .contains("slower: ScoringBenchmark.a, 1.00 -> 1.50 ms/op, 1.50 times (")
        .contains("same conditions");
  }
}
