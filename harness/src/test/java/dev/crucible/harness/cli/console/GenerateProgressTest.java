package dev.crucible.harness.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.generate.FakeTime;
import dev.crucible.harness.generate.Reply;
import dev.crucible.harness.generate.TokenUsage;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateProgressTest {

  @Test
  void withoutATerminalEachAnswerIsALine() {
    var text = new StringWriter();
    var time = new FakeTime();
    var draw = new Draw(StepId.of(49, 1), 0);
    var failure = new Reply.Failure("it answered 503", true, Optional.empty());
    try (var progress = GenerateProgress.plain(new PrintWriter(text), 100, 40, time)) {
      time.pass(Duration.ofSeconds(30));
      progress.answered(
          draw, new Reply.Answer("x", Optional.empty(), Optional.of(new TokenUsage(9, 412))));
      progress.retrying(draw, failure, Duration.ofMillis(1500));
      progress.failed(draw, failure);
      time.pass(Duration.ofSeconds(30));
      progress.answered(draw, new Reply.Answer("", Optional.of("stop"), Optional.empty()));
    }
    assertThat(text)
        .hasToString(
            """
            41/100  49.1, sample 0  412 tokens  2.0 a minute, 29 min left
            49.1, sample 0: it answered 503; asking again in 1.5 s
            49.1, sample 0 failed: it answered 503
            42/100  49.1, sample 0  empty, 0 characters  2.0 a minute, 28 min left
            """);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 s", "59.4, 59 s", "60, 1 min", "3599, 59 min", "12000, 3 h 20 min"})
  void timeLeftIsRough(double seconds, String text) {
    assertThat(StageTimes.rough(seconds)).isEqualTo(text);
  }
}
