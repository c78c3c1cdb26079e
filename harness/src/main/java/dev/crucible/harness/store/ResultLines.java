package dev.crucible.harness.store;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An encoder of lines of a journal that is elsewhere, to which they are {@linkplain
 * RunStore#addLine added} later. Thread-safe.
 */
public final class ResultLines {
  private final LineEncoder encoder;

  /**
   * Creates an encoder.
   *
   * @param problems the problems of the run
   */
  public ResultLines(List<ProblemEntry> problems) {
    encoder = new LineEncoder(StepGroups.of(problems));
  }

  /** Returns the line of a result with its execution, without a line break. */
  public synchronized String of(ScoredSample sample, ExecutionRecord execution) {
    encoder.clear();
    int length = encoder.add(sample, execution);
    return StandardCharsets.UTF_8.decode(encoder.lines().limit(length)).toString();
  }
}
