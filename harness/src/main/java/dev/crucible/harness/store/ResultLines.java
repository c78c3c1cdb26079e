package dev.crucible.harness.store;

import dev.crucible.harness.data.DataException;
import dev.crucible.runtime.CapturedOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a run's results as JSON lines, one a sample, for programs that read no database. */
public final class ResultLines {
  /** The file's name within a run's folder. */
  public static final String NAME = "results.jsonl";

  private static final JsonMapper JSON = JsonMapper.shared();

  private ResultLines() {}

  /**
   * Writes all results of {@code store} to {@value #NAME} in {@code folder}; whole or not at all.
   *
   * @throws DataException when it cannot be written
   */
  public static Path write(RunStore store, Path folder) {
    Path path = folder.resolve(NAME);
    Path part = folder.resolve(NAME + ".part");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(part)) {
        store.forEach((sample, execution) -> write(out, sample, execution));
      }
      return Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw new DataException("%s cannot be written (%s): free some space.".formatted(path, e), e);
    }
  }

  private static void write(BufferedWriter out, ScoredSample sample, Execution execution) {
    try {
      out.write(json(sample, execution));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(ScoredSample sample, Execution execution) {
    ObjectNode line = JSON.createObjectNode();
    line.put("problem_id", Integer.toString(sample.draw().step().problem()));
    line.put("step_number", sample.draw().step().toString());
    line.put("sample", sample.draw().index());
    line.put("outcome", execution.outcome().name());
    line.put("detail", execution.detail());
    line.put("tests", execution.tests());
    line.put("tests_passed", execution.testsPassed());
    var failed = line.putArray("failed_tests");
    execution.failedTests().forEach(failed::add);
    line.put("seconds", execution.wallTime().toNanos() / 1e9);
    line.put("cpu_seconds", execution.cpuTime().toNanos() / 1e9);
    line.put("heap_bytes", execution.heapBytes());
    line.put("native_bytes", execution.nativeBytes());
    line.put("reused", sample.reused());
    execution
        .failure()
        .ifPresent(failure -> {
          ObjectNode node = line.putObject("failure");
          node.put("place", failure.place());
          node.put("exception", failure.type());
          node.put("message", failure.message());
          node.put("traceback", failure.traceback());
        });
    output(line, "stdout", execution.stdout());
    output(line, "stderr", execution.stderr());
    return JSON.writeValueAsString(line);
  }

  private static void output(ObjectNode line, String name, CapturedOutput output) {
    if (output.totalBytes() > 0) {
      line.put(name, output.text());
      if (output.truncated()) {
        line.put(name + "_bytes", output.totalBytes());
      }
    }
  }
}
