package dev.crucible.harness.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.cli.command.ScoreReport;
import dev.crucible.harness.score.PhaseTotals;
import dev.crucible.harness.score.Results;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private static final List<ScoredSample> RESULTS =
      List.of(Results.of("3.1", Outcome.PASSED), Results.of("3.2", Outcome.FAILED));

  @ParameterizedTest
  @EnumSource
  void anOutcomeIsInItsColourOrPlain(Outcome outcome) {
    assertThat(Palette.PLAIN.outcome(outcome)).isEqualTo(outcome.name());
    assertThat(Palette.COLORED.outcome(outcome))
        .matches("\u001b\\[[0-9;]+m" + outcome + "\u001b\\[0m");
  }

  @Test
  void aStreamThatIsNoConsoleIsPlain() {
    assertThat(ConsoleWriter.paletteOf(new PrintWriter(new StringWriter())).isColored()).isFalse();
  }

  @Test
  void theReportIsTheSameButForItsColours() throws Exception {
    assertThat(report(Palette.COLORED))
        .contains("\u001b[32mPASSED      \u001b[0m     0.250 s")
        .contains("1 \u001b[31mFAILED\u001b[0m");
    assertThat(report(Palette.COLORED).replaceAll("\u001b\\[[0-9;]+m", ""))
        .isEqualTo(report(Palette.PLAIN));
  }

  @Test
  void progressIsTheSameButForItsColours() {
    assertThat(progress(Palette.COLORED)).contains("\u001b[31mFAILED\u001b[0m");
    assertThat(progress(Palette.COLORED).replaceAll("\u001b\\[[0-9;]+m", ""))
        .isEqualTo(progress(Palette.PLAIN));
  }

  private static String report(Palette palette) throws InterruptedException {
    var text = new StringWriter();
    var times = new StageTimes();
    times.time("scoring", () -> RESULTS);
    new ScoreReport(console(text, palette))
        .print(Results.data(RESULTS), "engine", times, new PhaseTotals(), Path.of("r"));
    return text.toString();
  }

  private static String progress(Palette palette) {
    var text = new StringWriter();
    try (var progress = ScoreProgress.plain(console(text, palette), 2)) {
      RESULTS.forEach(progress::finished);
    }
    return text.toString();
  }

  private static ConsoleWriter console(StringWriter text, Palette palette) {
    return new ConsoleWriter(new PrintWriter(text), palette);
  }
}
