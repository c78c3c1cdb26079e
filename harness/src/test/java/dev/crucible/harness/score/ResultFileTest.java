package dev.crucible.harness.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultFileTest {
  @TempDir private Path folder;

  @Test
  void aResultIsOnDiskBeforeTheFileIsClosed() throws IOException {
    Path run = folder.resolve("deep/run");
    try (ResultFile file = ResultFile.create(run)) {
      file.add(Results.of("10.2", Outcome.PASSED));
      assertThat(Files.readAllLines(run.resolve("results.jsonl"))).hasSize(1);
      file.add(Results.of("10.3", 4, Outcome.FAILED));
    }
    List<String> lines = Files.readAllLines(run.resolve("results.jsonl"));
    JsonNode passed = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(passed.get("problem_id").asString()).isEqualTo("10");
    assertThat(passed.get("step_number").asString()).isEqualTo("10.2");
    assertThat(passed.get("sample").asInt()).isZero();
    assertThat(passed.get("outcome").asString()).isEqualTo("PASSED");
    assertThat(passed.get("tests_passed").asInt()).isEqualTo(3);
    assertThat(passed.get("seconds").asDouble()).isEqualTo(0.25);
    assertThat(passed.has("failure")).isFalse();
    assertThat(passed.has("stdout")).isFalse();
    JsonNode failed = JsonMapper.shared().readTree(lines.getLast());
    assertThat(failed.get("sample").asInt()).isEqualTo(4);
    assertThat(failed.get("failure").get("place").asString()).isEqualTo("test 2");
    assertThat(failed.get("failure").get("exception").asString()).isEqualTo("AssertionError");
    assertThat(failed.get("stdout").asString()).isEqualTo("né");
    assertThat(failed.get("stdout_bytes").asInt()).isEqualTo(70_000);
  }

  @Test
  void resultsOfAnotherRunAreNotOverwritten() throws IOException {
    try (ResultFile file = ResultFile.create(folder)) {
      file.add(Results.of("1.1", Outcome.PASSED));
    }
    assertThatThrownBy(() -> ResultFile.create(folder))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s already holds results: name another folder with --out, or move it away."
                .formatted(folder.resolve("results.jsonl")));
  }

  @Test
  void aRunThatGotToNoResultIsNotInTheWay() throws IOException {
    ResultFile.create(folder).close();
    try (ResultFile file = ResultFile.create(folder)) {
      file.add(Results.of("1.1", Outcome.PASSED));
    }
    assertThat(Files.readAllLines(folder.resolve("results.jsonl"))).hasSize(1);
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> ResultFile.create(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--out");
  }
}
