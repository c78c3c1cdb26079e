package dev.crucible.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelpTextTest {

  /** A line of the source that was longer than the help left a few words alone on a line. */
  @Test
  void aSentenceIsWrappedAsOne() {
    assertThat(CommandLineRun.of("audit", "--help").out())
        .contains(
            """
            Takes all samples, or a part chosen by lot, and the same packages; says how
            often the verdicts agree, and shows each sample on which they do not.
            """);
  }

  @Test
  void examplesKeepTheirLines() {
    assertThat(CommandLineRun.of("score", "--help").out())
        .contains("Examples:\n  crucible score\n  crucible score --problems");
  }
}
