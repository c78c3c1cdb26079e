package dev.crucible.harness.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.generate.Reply.Answer;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.prompt.PromptSetting;
import dev.crucible.harness.sample.Draw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;

class AnswerFileTest {

  private static final Draw FIRST = new Draw(StepId.of(49, 1), 0);
  private static final Draw SECOND = new Draw(StepId.of(49, 2), 3);

  @TempDir private Path directory;

  @Test
  void anAnswerIsKeptWithItsHalfSurrogates() throws IOException {
    Path path = directory.resolve("samples.jsonl");
    String text = "'\ud800' and '?' and \udfff\u0000";
    try (AnswerFile file = AnswerFile.open(path, "m", setting(0.5))) {
      file.add(FIRST, new Answer(text, Optional.empty(), Optional.empty()));
    }
    try (AnswerFile file = AnswerFile.open(path, "m", setting(0.5))) {
      assertThat(file.response(FIRST)).contains(text);
    }
  }

  @Test
  void anAnswerIsOnDiskBeforeTheFileIsClosed() throws IOException {
    Path path = directory.resolve("deep/samples.jsonl");
    try (AnswerFile file = AnswerFile.open(path, "m", setting(0.5))) {
      file.add(
          FIRST, new Answer("```é", Optional.of("length"), Optional.of(new TokenUsage(900, 400))));
      assertThat(JsonMapper.shared().readTree(Files.readString(path)))
          .isEqualTo(
              JsonMapper.shared()
                  .readTree(
                      """
                      {"step_number": "49.1", "sample": 0, "response": "```é", "model": "m",
                       "setting": {"background": true, "previous": "gold", "temperature": 0.5,
                                   "max_tokens": 9, "extra": {"x": true}},
                       "usage": {"prompt_tokens": 900, "completion_tokens": 400},
                       "finish_reason": "length", "flaw": "cut"}
                      """));
      file.add(SECOND, new Answer("", Optional.empty(), Optional.empty()));
      assertThat(Files.readAllLines(path).getLast())
          .contains("\"sample\":3", "\"flaw\":\"empty\"")
          .doesNotContain("usage", "finish_reason");
    }
    try (AnswerFile file = AnswerFile.open(path, "m", setting(0.5))) {
      assertThat(file.response(FIRST)).contains("```é");
      assertThat(file.response(SECOND)).contains("");
      assertThat(file.response(new Draw(StepId.of(49, 2), 0))).isEmpty();
    }
  }

  /**
   * Wherever {@code kill -9} cuts the last line, the lines before it remain, and the file can be
   * continued.
   */
  @Test
  void aCutLastLineIsDropped() throws IOException {
    Path whole = directory.resolve("whole.jsonl");
    try (AnswerFile file = AnswerFile.open(whole, "m", setting(1))) {
      file.add(FIRST, new Answer("x".repeat(9000), Optional.empty(), Optional.empty()));
      file.add(SECOND, new Answer("é".repeat(9000), Optional.empty(), Optional.empty()));
    }
    byte[] bytes = Files.readAllBytes(whole);
    int second = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    Path cut = directory.resolve("cut.jsonl");
    for (int end :
        new int[] {1, 5000, second - 2, second, second + 1, second + 9999, bytes.length - 2}) {
      Files.write(cut, Arrays.copyOf(bytes, end));
      try (AnswerFile file = AnswerFile.open(cut, "m", setting(1))) {
        assertThat(file.response(FIRST).isPresent()).isEqualTo(end >= second);
        assertThat(file.response(SECOND)).isEmpty();
        if (end >= second) {
          file.add(SECOND, new Answer("é".repeat(9000), Optional.empty(), Optional.empty()));
          assertThat(cut).hasSameBinaryContentAs(whole);
        } else {
          assertThat(cut).isEmptyFile();
        }
      }
    }
    // A line that lacks only its line end is whole.
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 1));
    try (AnswerFile file = AnswerFile.open(cut, "m", setting(1))) {
      assertThat(file.response(SECOND)).isPresent();
      assertThat(cut).hasSameBinaryContentAs(whole);
    }
  }

  @Test
  void answersOfAnotherModelOrSettingAreKeptApart() throws IOException {
    Path path = directory.resolve("samples.jsonl");
    try (AnswerFile file = AnswerFile.open(path, "m", setting(1))) {
      file.add(FIRST, new Answer("a", Optional.empty(), Optional.empty()));
    }
    assertData(
        path,
        "n",
        1,
        "line 1: field \"model\" is m, while n is asked for now; name another file with --out,"
            + " or ask as this one was asked.");
    assertData(path, "m", 0.2, "line 1: field \"setting\" is {", "\"temperature\":0.2");
    Files.writeString(path, Files.readString(path).repeat(2));
    assertData(path, "m", 1, "line 2: field \"sample\" makes this 49.1, sample 0 again");
    Files.writeString(path, "{\"step_number\": \"49.1\", \"code\": \"x\"}\n");
    assertData(path, "m", 1, "line 1: field \"model\" is missing or null");
    Files.writeString(path, "{broken\n");
    assertData(path, "m", 1, "line 1", "broken JSON");
    assertThat(path).hasContent("{broken\n");
  }

  @Test
  void answersToTasksAreKeptUnderTheirNames() throws IOException {
    Path path = directory.resolve("samples.jsonl");
    var chat = new Draw(StepId.task("Tiny/9"), 0);
    var continued = new Draw(StepId.task("Tiny/10"), 2);
    var setting = new GenerationSetting(Optional.empty(), setting(1).chat());
    try (AnswerFile file = AnswerFile.open(path, "m", setting)) {
      file.add(chat, new Answer("a", Optional.empty(), Optional.empty()));
      file.addCompletion(continued, new Answer("    b", Optional.empty(), Optional.empty()));
    }
    assertThat(Files.readAllLines(path))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("{\"task_id\":\"Tiny/9\",\"sample\":0,\"response\":\"a\",")
                    .contains("\"setting\":{\"temperature\":1.0,"),
            line ->
                assertThat(line)
                    .startsWith("{\"task_id\":\"Tiny/10\",\"sample\":2,\"completion\":\"    b\","));
    try (AnswerFile file = AnswerFile.open(path, "m", setting)) {
      assertThat(file.response(chat)).contains("a");
      assertThat(file.response(continued)).contains("    b");
      assertThat(file.steps()).containsExactlyInAnyOrder(chat.step(), continued.step());
    }
  }

  @Test
  void aFileThatIsBeingWrittenIsLeftAlone() throws IOException {
    Path path = directory.resolve("samples.jsonl");
    try (AnswerFile file = AnswerFile.open(path, "m", setting(1))) {
      assertThat(file.path()).isEqualTo(path);
      assertData(path, "m", 1, path + " is being written by another run");
    }
    AnswerFile.open(path, "m", setting(1)).close();
  }

  @Test
  void aDirectoryInTheWayIsNamed() {
    assertData(directory, "m", 1, directory + " cannot be written", "--out");
  }

  private static void assertData(Path path, String model, double temperature, String... parts) {
    assertThatThrownBy(() -> AnswerFile.open(path, model, setting(temperature)))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(parts);
  }

  private static GenerationSetting setting(double temperature) {
    return new GenerationSetting(
        new PromptSetting(true, PreviousSteps.GOLD),
        new ChatOptions(
            "m",
            OptionalDouble.of(temperature),
            OptionalDouble.empty(),
            OptionalInt.of(9),
            Map.of("x", BooleanNode.TRUE)));
  }
}
