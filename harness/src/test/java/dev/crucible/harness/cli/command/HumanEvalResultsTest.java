package dev.crucible.harness.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crucible.harness.benchmark.ProblemFormat;
import dev.crucible.harness.problem.TaskFiles;
import dev.crucible.harness.store.Runs;
import dev.crucible.runtime.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HumanEvalResultsTest {
  @TempDir private Path directory;

  @Test
  void addsResultsToTheLines() throws IOException {
    assertThat(written("return 1", Outcome.PASSED))
        .isEqualTo(
            """
            {"task_id":"Tiny/9","completion":"return 1","result":"passed","passed":true}
            """);
    assertThat(written("return 2", Outcome.TIME_LIMIT))
        .contains("\"result\":\"timed out\",\"passed\":false");
  }

  /** A limit of tokens can leave half a surrogate pair, which UTF-8 does not have. */
  @Test
  void escapesAllButAscii() throws IOException {
    assertThat(written("return '\\u00e9\\ud83d'", Outcome.PASSED))
        .containsIgnoringCase("\"return '\\u00e9\\ud83d'\"");
  }

  private String written(String completion, Outcome outcome) throws IOException {
    String line = "{\"task_id\": \"Tiny/9\", \"completion\": \"%s\"}\n".formatted(completion);
    Path samples = Files.writeString(directory.resolve("samples.jsonl"), line);
    Path results = directory.resolve("results.jsonl");
    HumanEvalResults.write(
        results,
        samples,
        ProblemFormat.read(TaskFiles.continued(directory)),
        Runs.named("r").task("Tiny/9").sample("Tiny/9", 0, outcome).data());
    return Files.readString(results);
  }
}
