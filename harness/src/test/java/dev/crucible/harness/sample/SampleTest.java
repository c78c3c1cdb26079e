package dev.crucible.harness.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.Problem;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.problem.SubStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

  private static final ProblemSet PROBLEMS =
      new ProblemSet(
          "problems.jsonl",
          List.of(
              problem(
                  "13", step("13.5", "gold 13.5"), step("13.6", "given 13.6"), step("13.10", "")),
              problem("62", step("62.1", null), step("62.2", null))));

  @TempDir Path folder;

  @Test
  void readsSamplesInTheirOrder() throws IOException {
    Path file =
        write(
            """
            {"step_number": "13.10", "code": "x = 1\\n", "sample": 3, "model": "m"}

            {"step_number": "13.5", "code": ""}
            """);
    assertThat(SampleReader.read(file, PROBLEMS).samples())
        .containsExactly(
            new Sample(new StepId(13, 10), 3, "x = 1\n"), new Sample(new StepId(13, 5), 0, ""));
  }

  @Test
  void takesCodeFromResponsesUnlessItIsThere() throws IOException {
    Path file =
        write(
            """
            {"step_number": "13.5", "response": "So:\\n```\\nx = 1\\n```\\n```\\ndef wanted(): pass\\n```"}
            {"step_number": "13.5", "sample": 1, "code": null, "response": "def wanted("}
            {"step_number": "13.5", "sample": 2, "code": "x", "response": "def wanted(): pass"}
            """);
    assertThat(SampleReader.read(file, PROBLEMS).samples())
        .extracting(Sample::code)
        .containsExactly("def wanted(): pass\n", "def wanted(", "x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"code": ""}                                    | field "step_number" is missing or null; add it as a string.
          {"step_number": "13.5"}                         | field "code" is missing or null; add it as a string, or a model's whole answer as "response".
          {"step_number": "13.5", "response": 1}          | field "response" is a number; make it a string.
          {"step_number": "13.5", "code": ["a"]}          | field "code" is an array; make it a string.
          {"step_number": "13", "code": ""}               | field "step_number" is "13"; make it a number such as 10.3.
          {"step_number": "5.1", "code": ""}              | field "step_number" is 5.1, which problems.jsonl has no sub-step for; remove the line or give the problems it belongs to.
          {"step_number": "13.5", "code": "", "sample": -1}  | field "sample" is -1; make it a whole number of 0 or more.
          {"step_number": "13.5", "code": "", "sample": 1.5} | field "sample" is 1.5; make it a whole number of 0 or more.
          {"step_number": "13.5", "code": "", "sample": "1"} | field "sample" is "1"; make it a whole number of 0 or more.
          {"step_number": "13.10", "code": "y", "sample": 0} | field "sample" makes this sample 0 of 13.10 again; give each sample of a sub-step its own "sample" number.
          """)
  void namesLineAndField(String line, String message) throws IOException {
    Path file = write("{\"step_number\": \"13.10\", \"code\": \"\"}\n" + line);
    assertThatThrownBy(() -> SampleReader.read(file, PROBLEMS))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ", line 2: " + message);
  }

  @Test
  void goldIsSampleZeroOfEveryStepThatIsNotGiven() {
    SampleSource gold = SampleSource.gold(PROBLEMS);
    assertThat(gold.draws())
        .map(Draw::toString)
        .containsExactly("13.5, sample 0", "13.10, sample 0", "62.2, sample 0");
    assertThat(gold.code(new StepId(13, 5), 0)).isEqualTo("gold 13.5");
    assertThatThrownBy(() -> gold.code(new StepId(62, 2), 0))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "sub-step 62.2 of problems.jsonl has no ground_truth_code and no sample stands in for"
                + " it; score samples that include it, or give a file with gold.");
  }

  @Test
  void samplesOfOneIndexBelongTogetherAndGoldFillsGaps() {
    var source =
        SampleSource.of(
            PROBLEMS,
            List.of(
                sample("13.10", 1, "b1"),
                sample("13.5", 1, "a1"),
                sample("13.10", 0, "b0"),
                sample("13.6", 0, "generated"),
                sample("62.1", 0, "stand-in")),
            PreviousSteps.GENERATED);
    assertThat(source.draws())
        .map(Draw::toString)
        .containsExactly("13.5, sample 1", "13.10, sample 0", "13.10, sample 1");
    assertThat(source.code(new StepId(13, 5), 0)).isEqualTo("gold 13.5");
    assertThat(source.code(new StepId(13, 5), 1)).isEqualTo("a1");
    assertThat(source.code(new StepId(13, 10), 1)).isEqualTo("b1");
    assertThat(source.code(new StepId(13, 6), 0)).isEqualTo("given 13.6");
    assertThat(source.code(new StepId(62, 1), 0)).isEqualTo("stand-in");
  }

  @Test
  void earlierCodeIsGoldWherePromptsShowedGold() {
    List<Sample> samples = List.of(sample("13.5", 0, "mine"), sample("62.2", 0, "x"));
    var afterGold = SampleSource.of(PROBLEMS, samples, PreviousSteps.GOLD);
    assertThat(afterGold.code(new StepId(13, 5), 0)).isEqualTo("mine");
    assertThat(afterGold.earlierCode(new StepId(13, 5), 0)).isEqualTo("gold 13.5");
    assertThat(afterGold.earlierCode(new StepId(13, 6), 0)).isEqualTo("given 13.6");
    assertThatThrownBy(() -> afterGold.earlierCode(new StepId(62, 2), 0))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "sub-step 62.2 of problems.jsonl has no ground_truth_code, which samples of later ones"
                + " run after here; give a file with gold, or score with --previous generated.");
    var afterGenerated = SampleSource.of(PROBLEMS, samples, PreviousSteps.GENERATED);
    assertThat(afterGenerated.earlierCode(new StepId(13, 5), 0)).isEqualTo("mine");
    assertThat(afterGenerated.earlierCode(new StepId(13, 5), 1)).isEqualTo("gold 13.5");
  }

  @Test
  void linesTellModelAndSetting() throws IOException {
    Path file =
        write(
            """
            {"step_number": "13.5", "code": "", "model": "m", "setting": {"background": true, "previous": "gold", "temperature": 0.8}}
            {"step_number": "13.5", "sample": 1, "code": "", "model": "m", "setting": {"background": true, "previous": "gold", "temperature": 0.8}}
            {"step_number": "13.10", "code": ""}
            """);
    SampleOrigin origin = SampleReader.read(file, PROBLEMS).origin();
    assertThat(origin.model()).isEqualTo("m");
    assertThat(origin.setting()).isEqualTo("with background, gold previous steps, temperature 0.8");
    assertThat(origin.previous()).containsExactly(PreviousSteps.GOLD);
  }

  @Test
  void modelAndSettingOfOtherFormsSayNothing() throws IOException {
    Path file =
        write(
            """
            {"step_number": "13.5", "code": "", "model": 7, "setting": [1]}
            {"step_number": "13.10", "code": "", "model": null, "setting": {"previous": "mine"}}
            """);
    SampleOrigin origin = SampleReader.read(file, PROBLEMS).origin();
    assertThat(origin.model()).isEmpty();
    assertThat(origin.setting()).isEqualTo("mine previous steps");
    assertThat(origin.previous()).isEmpty();
  }

  @Test
  void twoSamplesOfOneDrawAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SampleSource.of(
                PROBLEMS,
                List.of(sample("13.5", 0, "a"), sample("13.5", 0, "b")),
                PreviousSteps.GENERATED));
  }

  private static Sample sample(String step, int index, String code) {
    return new Sample(StepId.parse(step), index, code);
  }

  private static Problem problem(String id, SubStep... steps) {
    return new Problem(
        id, "", "", "", "", "", "import numpy as np", List.of(steps), Optional.empty(), List.of());
  }

  private static SubStep step(String id, String gold) {
    return new SubStep(
        StepId.parse(id),
        "",
        "",
        Optional.ofNullable(gold),
        "def wanted():",
        List.of(),
        Optional.empty());
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("samples.jsonl"), content);
  }
}
