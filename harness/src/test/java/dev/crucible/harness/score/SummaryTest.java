package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.score.Summary.Rate;
import dev.crucible.runtime.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void ratesAreOfAllSubStepsSamples() {
    Summary summary =
        Summary.of(
            List.of(
                Results.of("1.1", Outcome.PASSED),
                Results.of("1.2", Outcome.PASSED),
                Results.of("2.1", Outcome.PASSED),
                Results.of("2.2", Outcome.FAILED)));
    assertThat(summary.subSteps()).isEqualTo(new Rate(3, 4, 4));
    assertThat(summary.outcomes()).isEqualTo(Map.of(Outcome.PASSED, 3, Outcome.FAILED, 1));
  }

  @Test
  void skippedOnesAreNotJudged() {
    Summary summary =
        Summary.of(
            List.of(
                Results.of("1.1", Outcome.PASSED),
                Results.of("1.2", Outcome.SKIPPED),
                Results.of("2.1", Outcome.TIME_LIMIT),
                Results.of("2.2", Outcome.SKIPPED)));
    assertThat(summary.subSteps()).isEqualTo(new Rate(1, 2, 4));
    assertThat(summary.subSteps().ofAll()).isEqualTo(0.25);
    assertThat(summary.subSteps().ofJudged()).isEqualTo(0.5);
  }

  @Test
  void ratesOfNothingAreZero() {
    Summary summary = Summary.of(List.of());
    assertThat(summary.subSteps().ofAll()).isZero();
    assertThat(summary.subSteps().ofJudged()).isZero();
  }
}
