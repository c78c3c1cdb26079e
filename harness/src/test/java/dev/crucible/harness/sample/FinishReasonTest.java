package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that count as cut off by the token limit, and answers that do not. */
class FinishReasonTest {
  private static final StepId STEP = StepId.of(5, 1);
  private static final ProblemSet PROBLEMS =
      new ProblemSet(
          "problems.jsonl",
          List.of(
              new Problem(
                  "5",
                  "",
                  "",
                  "",
                  "",
                  "",
                  "import numpy as np",
                  List.of(
                      new SubStep(
                          STEP, "", "", Optional.empty(), "def f():", List.of(), Optional.empty())),
                  Optional.empty(),
                  List.of())));

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"finish_reason\": \"length\"",
        "\"finish_reason\": \"MAX_TOKENS\"",
        "\"finish_reason\": [\"length\"]",
        "\"stop_reason\": \"max_tokens\"",
        "\"stop_reason\": \"model_length\"",
        "\"done_reason\": \"length\"",
        "\"finishReason\": \"MAX_TOKENS\"",
        "\"finish_reason\": \"stop\", \"stop_reason\": \"max_output_tokens\"",
        "\"choices\": [{\"finish_reason\": \"length\"}]",
        "\"choices\": [{\"stop_reason\": \"max_tokens\"}, {\"finish_reason\": \"stop\"}]",
      })
  void anAnswerThatReachedTheLimitOfTokensIsCutOff(String fields) throws Exception {
    assertThat(sample(fields).cutOff()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"model\": \"length\"",
        "\"finish_reason\": \"stop\"",
        "\"finish_reason\": null",
        "\"finish_reason\": 7",
        "\"finish_reason\": {\"reason\": \"length\"}",
        "\"finish_reason\": [\"stop\", \"length\"]",
        "\"stop_reason\": \"end_turn\"",
        "\"choices\": []",
        "\"choices\": \"length\"",
        "\"choices\": [{\"finish_reason\": \"stop\"}, {\"finish_reason\": \"length\"}]",
      })
  void anyOtherIsNot(String fields) throws Exception {
    assertThat(sample(fields).cutOff()).isFalse();
  }

  @Test
  void theSourceKnowsWhichDrawsAreCutOff() {
    var source =
        SampleSource.of(
            PROBLEMS,
            List.of(new Sample(STEP, 0, "x", true), new Sample(STEP, 1, "x")),
            PreviousSteps.GENERATED);
    assertThat(source.draws().stream().filter(source::isCutOff)).containsExactly(new Draw(STEP, 0));
    assertThat(SampleSource.gold(PROBLEMS).isCutOff(new Draw(STEP, 0))).isFalse();
  }

  private Sample sample(String fields) throws Exception {
    Path file = directory.resolve("samples.jsonl");
    Files.writeString(
        file, "{\"step_number\": \"5.1\", \"code\": \"x = 1\", %s}".formatted(fields));
    return SampleReader.read(file, PROBLEMS).samples().getFirst();
  }
}
