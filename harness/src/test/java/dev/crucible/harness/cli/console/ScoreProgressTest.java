package dev.crucible.harness.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.score.Results;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

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
}
