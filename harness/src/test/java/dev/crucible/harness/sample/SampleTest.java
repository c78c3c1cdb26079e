package dev.crucible.harness.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

  private static final ProblemSet PROBLEMS =
      new ProblemSet(
          "problems.jsonl",
          List.of(
              problem(
                  "13", step("13.5", "gold 13.5"), step("13.6", "given 13.6"), step("13.10", "")),
              problem("62", step("62.1", null), step("62.2", null))));

  @TempDir Path directory;

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
            new Sample(StepId.of(13, 10), 3, "x = 1\n"), new Sample(StepId.of(13, 5), 0, ""));
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
          {"step_number": "13.5"}                         | field "code" is missing; add it as a string, or a model's whole answer as "response".
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"step_number\": \"13.5\", \"response\": \"TEXT\"}",
        "{\"task_id\": \"13.5\", \"solution\": \"TEXT\"}",
        "{\"task_id\": \"SciCode/13.5\", \"completion\": \"TEXT\"}",
        "{\"problem_id\": \"13.5\", \"generation\": \"TEXT\"}",
        "{\"problem_id\": \"13\", \"step_number\": \"13.5\", \"output\": \"TEXT\"}",
        "{\"step_number\": \"13.5\", \"answer\": \"TEXT\"}",
        "{\"step_number\": \"13.5\", \"text\": \"TEXT\", \"answer\": \"TEXT\"}",
        "{\"step_number\": \"13.5\", \"code\": null, \"completion\": \"TEXT\", \"text\": null}",
        "{\"step_number\": \"13.5\", \"samples\": [\"TEXT\"]}",
        "{\"step_number\": \"13.5\", \"completions\": [{\"text\": \"TEXT\"}]}",
        "{\"step_number\": \"13.5\", \"samples\": [{\"code\": \"TEXT\"}]}",
        "{\"step_number\": \"13.5\", \"responses\": [{\"message\": {\"content\": \"TEXT\"}}]}",
        "{\"step_number\": \"13.5\", \"generation\": [\"TEXT\"]}",
        "{\"step_number\": \"13.5\", \"response\": [{\"type\": \"text\", \"text\": \"TEXT\"}]}",
        "{\"step_number\": \"13.5\", \"response\": [{\"type\": \"thinking\", \"thinking\": \"x\"},"
            + " {\"type\": \"output_text\", \"text\": \"TEXT\"}]}",
        "{\"step_number\": \"13.5\", \"response\": {\"role\": \"assistant\", \"content\":"
            + " \"TEXT\"}}",
        "{\"step_number\": \"13.5\", \"response\": {\"content\": [{\"type\": \"text\", \"text\":"
            + " \"TEXT\"}]}}",
        "{\"step_number\": \"13.5\", \"response\": [{\"type\": \"text\", \"text\": \"Here:\"},"
            + " {\"type\": \"text\", \"text\": \"TEXT\"}]}",
        "{\"step_number\": \"13.5\", \"code\": \"Here:\\nTEXT\"}",
        "{\"step_number\": \"13.5\", \"code\": \"\\ufeffdef wanted():\\n    return 1\\n\"}"
      })
  void answersStandInManyFields(String line) throws IOException {
    Path file = write(line.replace("TEXT", "```python\\ndef wanted():\\n    return 1\\n```"));
    assertThat(SampleReader.read(file, PROBLEMS).samples())
        .containsExactly(new Sample(StepId.of(13, 5), 0, "def wanted():\n    return 1\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"response\": null",
        "\"code\": null",
        "\"response\": \"\"",
        "\"code\": \"\"",
        "\"completion\": null, \"text\": null",
        "\"response\": []",
        "\"response\": \"I can't do that.\"",
        "\"samples\": [null]",
        "\"response\": [{\"type\": \"thinking\", \"text\": \"def wanted(): pass\"}]",
        "\"response\": \"<think>def wanted(): pass\""
      })
  void nullAndEmptyAnswersAreDraws(String field) throws IOException {
    Path file = write("{\"step_number\": \"13.5\", " + field + "}");
    assertThat(SampleReader.read(file, PROBLEMS).samples())
        .containsExactly(new Sample(StepId.of(13, 5), 0, ""));
  }

  @Test
  void drawsWithoutNumbersAreNumberedInOrder() throws IOException {
    Path file =
        write(
            """
            {"step_number": "13.5", "code": "a"}
            {"step_number": "13.10", "code": "b"}
            {"step_number": "13.5", "samples": [{"code": "c"}, {"code": "d"}]}
            {"step_number": "13.5", "code": "e"}
            """);
    assertThat(SampleReader.read(file, PROBLEMS).samples())
        .containsExactly(
            sample("13.5", 0, "a"),
            sample("13.10", 0, "b"),
            sample("13.5", 1, "c"),
            sample("13.5", 2, "d"),
            sample("13.5", 3, "e"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"step_number": "13.5", "solution": "a", "text": "b"} | field "text" holds another answer than "solution"; keep the one that is to be scored, as "code" or "response".
          {"step_number": "13.5", "samples": []} | field "samples" is an empty list; give one answer at least, be it null.
          {"step_number": "13.5", "samples": ["a", "b"], "sample": 1} | field "sample" numbers one draw, and the line has 2; remove it, or give each draw a line.
          {"task_id": "13", "code": "a"} | field "step_number" is missing or null; add it as a string.
          """)
  void contradictionsAreSaidInOneSentence(String line, String message) throws IOException {
    Path file = write(line);
    assertThatThrownBy(() -> SampleReader.read(file, PROBLEMS))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ", line 1: " + message);
  }

  @Test
  void filesMayBeCompressedAndBeginWithAByteOrderMark() throws IOException {
    byte[] line = "\ufeff{\"step_number\": \"13.5\", \"code\": \"a\"}\n".getBytes(UTF_8);
    Path plain = Files.write(directory.resolve("plain.jsonl"), line);
    Path packed = directory.resolve("packed");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(line);
    }
    assertThat(SampleReader.read(plain, PROBLEMS).samples())
        .containsExactly(sample("13.5", 0, "a"))
        .isEqualTo(SampleReader.read(packed, PROBLEMS).samples());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, UTF-16BE",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "UTF-32LE, UTF-32LE",
    "UTF-32BE, UTF-32BE"
  })
  void otherEncodingsAreNamed(String encoding, String named) throws IOException {
    Path file =
        Files.write(
            directory.resolve("x.jsonl"),
            "{\"step_number\": \"13.5\", \"code\": \"a\"}".getBytes(Charset.forName(encoding)));
    assertThatThrownBy(() -> SampleReader.read(file, PROBLEMS))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s is encoded as %s, where UTF-8 is wanted; save it as UTF-8, such as with iconv -f %s -t UTF-8."
                .formatted(file, named, named));
  }

  @Test
  void goldIsSampleZeroOfEveryStepThatIsNotGiven() {
    SampleSource gold = SampleSource.gold(PROBLEMS);
    assertThat(gold.draws())
        .map(Draw::toString)
        .containsExactly("13.5, sample 0", "13.10, sample 0", "62.2, sample 0");
    assertThat(gold.code(StepId.of(13, 5), 0)).isEqualTo("gold 13.5");
    assertThatThrownBy(() -> gold.code(StepId.of(62, 2), 0))
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
    assertThat(source.code(StepId.of(13, 5), 0)).isEqualTo("gold 13.5");
    assertThat(source.code(StepId.of(13, 5), 1)).isEqualTo("a1");
    assertThat(source.code(StepId.of(13, 10), 1)).isEqualTo("b1");
    assertThat(source.code(StepId.of(13, 6), 0)).isEqualTo("given 13.6");
    assertThat(source.code(StepId.of(62, 1), 0)).isEqualTo("stand-in");
  }

  @Test
  void earlierCodeIsGoldWherePromptsShowedGold() {
    List<Sample> samples = List.of(sample("13.5", 0, "mine"), sample("62.2", 0, "x"));
    var afterGold = SampleSource.of(PROBLEMS, samples, PreviousSteps.GOLD);
    assertThat(afterGold.code(StepId.of(13, 5), 0)).isEqualTo("mine");
    assertThat(afterGold.earlierCode(StepId.of(13, 5), 0)).isEqualTo("gold 13.5");
    assertThat(afterGold.earlierCode(StepId.of(13, 6), 0)).isEqualTo("given 13.6");
    assertThatThrownBy(() -> afterGold.earlierCode(StepId.of(62, 2), 0))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "sub-step 62.2 of problems.jsonl has no ground_truth_code, which samples of later ones"
                + " run after here; give a file with gold, or score with --previous generated.");
    var afterGenerated = SampleSource.of(PROBLEMS, samples, PreviousSteps.GENERATED);
    assertThat(afterGenerated.earlierCode(StepId.of(13, 5), 0)).isEqualTo("mine");
    assertThat(afterGenerated.earlierCode(StepId.of(13, 5), 1)).isEqualTo("gold 13.5");
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
    return Files.writeString(directory.resolve("samples.jsonl"), content);
  }
}
