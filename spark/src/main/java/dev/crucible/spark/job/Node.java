package dev.crucible.spark.job;

import java.util.List;
import org.apache.spark.sql.Row;

/** What an executor does with samples. Thread-safe. */
public interface Node {
  /**
   * The setting of Spark's that names the directory of a run from which outcomes are drawn, in
   * place of executing samples.
   */
  String SIMULATE = "spark.crucible.simulate";

  /** Starts the sandbox, unless it runs. */
  void start() throws InterruptedException;

  /**
   * Reads a line.
   *
   * @param line a row of {@link Columns#LINES}
   * @param where its place, for messages
   * @return rows of {@link Columns#SAMPLES}
   * @throws RuntimeException if the line is invalid; the message is one sentence
   */
  List<Row> read(Row line, String where);

  /**
   * Finds the keys of samples.
   *
   * @param samples the samples of one problem and number, by sub-step, as rows of {@link
   *     Columns#SAMPLES} with their numbers
   * @param previous the word for whose code of earlier sub-steps they run after
   * @return rows of {@link Columns#MATCHED} of those that are to be scored
   * @throws RuntimeException if code or targets are missing; the message is one sentence
   */
  List<Row> match(List<Row> samples, String previous);

  /**
   * Scores a sample.
   *
   * @param sample a row of {@link Columns#MATCHED}
   * @param previous the word for whose code of earlier sub-steps it runs after
   * @return a row of {@link Columns#RESULTS}
   */
  Row score(Row sample, String previous) throws InterruptedException;
}
