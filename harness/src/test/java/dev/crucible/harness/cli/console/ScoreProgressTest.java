package dev.crucible.harness.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.score.Results;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreProgressTest {

  @Test
  void withoutATerminalEachResultIsALine() {
    var text = new StringWriter();
    ScoredSample result = Results.of("3.1", Outcome.PASSED);
    try (var progress = ScoreProgress.plain(new PrintWriter(text), 2)) {
      progress.started(result.draw());
      progress.finished(result);
    }
    assertThat(text).hasToString("1/2  3.1, sample 0  PASSED  0.3 s\n");
  }

  /** With more results than samples, or a hundred million of them, the bar could not be drawn. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 24",
    "0, 2, 0",
    "1, 2, 12",
    "3, 2, 24",
    "100_000_000, 200_000_000, 12",
    "2_000_000_000, 2_000_000_000, 24"
  })
  void theBarIsFilledByTheShareOfResults(String done, String total, int cells) {
    assertThat(ScoreProgress.filled(number(done), number(total))).isEqualTo(cells);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replace("_", ""));
  }
}
