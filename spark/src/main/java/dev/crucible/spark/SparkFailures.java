package dev.crucible.spark;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.Messages;
import dev.crucible.spark.job.NodeFailure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What went wrong in a job of Spark's, in one sentence. */
final class SparkFailures {
  private static final Pattern OURS =
      Pattern.compile(Pattern.quote(NodeFailure.class.getName()) + ": ([^\\r\\n]+)");

  private static final Pattern HOST = Pattern.compile("\\(TID \\d+\\) \\(([^ )]+) executor");

  private static final String OTHER_JAVA = "UnsupportedClassVersionError";

  /**
   * Parts of the messages of jobs that failed because executors were lost: too often during one
   * task, with data of a shuffle, or while a task's results were moved into place.
   */
  private static final List<String> LOST =
      List.of("ExecutorLostFailure", "FetchFailed", "Authorized committer");

  private SparkFailures() {}

  /** Returns true if the job failed for lost executors, and may succeed when it starts again. */
  static boolean isOfLostExecutors(Throwable error) {
    String text = text(error);
    return LOST.stream().anyMatch(text::contains) && !OURS.matcher(text).find();
  }

  /** Returns the error to report. */
  static DataException of(Throwable error) {
    String text = text(error);
    Matcher ours = OURS.matcher(text);
    if (ours.find()) {
      return new DataException(ours.group(1), error);
    }
    Matcher host = HOST.matcher(text);
    String where = host.find() ? "The executor on " + host.group(1) : "An executor";
    if (text.contains(OTHER_JAVA)) {
      return new DataException(
          where
              + " runs an older Java than 25: set spark.executorEnv.JAVA_HOME (or JAVA_HOME of Spark's workers) to a JDK 25.",
          error);
    }
    return new DataException(
        "Spark could not do the work (%s): nothing that is done is lost, continue with --resume."
            .formatted(Messages.firstLine(error)),
        error);
  }

  private static String text(Throwable error) {
    var text = new StringBuilder();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      text.append(cause).append('\n');
    }
    return text.toString();
  }
}
