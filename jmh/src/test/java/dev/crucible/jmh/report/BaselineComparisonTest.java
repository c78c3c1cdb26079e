package dev.crucible.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.jmh.bench.Examples;
import dev.crucible.jmh.report.BaselineComparison.Verdict;
import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineComparisonTest {

  @Test
  void namesWhatIsSlowerBeyondNoise() {
    assertThat(verdict(time(1.00, 1.01, 0.99), time(1.30, 1.31, 1.29)))
        .isEqualTo(Verdict.REGRESSION);
    assertThat(verdict(time(1.30, 1.31, 1.29), time(1.00, 1.01, 0.99)))
        .isEqualTo(Verdict.IMPROVEMENT);
  }

  @Test
  void lessThanFivePercentIsNoiseHoweverSure() {
    assertThat(verdict(time(1.000, 1.001, 0.999), time(1.040, 1.041, 1.039)))
        .isEqualTo(Verdict.NOISE);
  }

  @Test
  void whatVariesMuchIsNoiseHoweverLarge() {
    assertThat(verdict(time(1.0, 1.6, 0.6), time(1.4, 2.0, 0.9))).isEqualTo(Verdict.NOISE);
  }

  @Test
  void singleIterationsTellNothing() {
    assertThat(verdict(time(1.0), time(5.0))).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void lessThroughputIsARegression() {
    assertThat(
            verdict(
                Examples.result("a", "thrpt", 100.0, 101.0, 99.0),
                Examples.result("a", "thrpt", 50.0, 51.0, 49.0)))
        .isEqualTo(Verdict.REGRESSION);
  }

  @Test
  void comparesWhatBothHaveAndNamesTheRest() {
    BaselineComparison comparison =
        BaselineComparison.of(
            new BenchResults(
                List.of(
                    Examples.result("a", "avgt", 1.0, 1.01),
                    Examples.result("gone", "avgt", 1.0, 1.01),
                    Examples.result("mode", "sample", 1.0, 1.01))),
            new BenchResults(
                List.of(
                    Examples.result("mode", "avgt", 1.0, 1.01),
                    Examples.result("a", "avgt", 1.0, 1.01),
                    Examples.result("new", "avgt", 1.0, 1.01))),
            Optional.of(Examples.on()),
            Optional.of(Examples.on()));
    assertThat(comparison.changes())
        .extracting(change -> change.now().name())
        .containsExactly("ScoringBenchmark.a");
    assertThat(comparison.onlyHere())
        .containsExactly("ScoringBenchmark.mode", "ScoringBenchmark.new");
    assertThat(comparison.onlyThere())
        .containsExactly("ScoringBenchmark.gone", "ScoringBenchmark.mode");
    assertThat(comparison.conditions()).isEmpty();
  }

  @Test
  void saysWhatElseDiffers() {
    BaselineComparison comparison =
        BaselineComparison.of(
            Examples.results(),
            Examples.results(),
            Optional.of(Examples.on(MeasuredOn.JVM, "Other 21")),
            Optional.of(Examples.on()));
    assertThat(Wording.otherConditions(comparison))
        .contains("not measured under the same conditions")
        .contains("JVM: Some Vendor 25.0.3, was Other 21");
    assertThat(
            BaselineComparison.of(
                    Examples.results(),
                    Examples.results(),
                    Optional.empty(),
                    Optional.of(Examples.on()))
                .conditions())
        .hasSize(1);
  }

  private static BenchResult time(Double... milliseconds) {
    return Examples.result("a", "avgt", milliseconds);
  }

  private static Verdict verdict(BenchResult then, BenchResult now) {
    return BaselineComparison.Change.of(then, now).verdict();
  }
}
