package dev.crucible.jmh.load;

import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * The result of a time of load on one service.
 *
 * @param seconds the time from the first request to the last answer
 * @param answered the number of requests that were answered, rightly or not
 * @param hostile the number of requests with hostile scripts
 * @param wrong the number of answers that were not as expected
 * @param failed the number of requests without an answer
 * @param busy the number of times that the service was too busy and a request was repeated
 * @param latencies the times of answers to honest scripts, in nanoseconds
 * @param usage what the service's processes used
 * @param complaints sentences about the first wrong answers and failures
 */
record Block(
    double seconds,
    long answered,
    long hostile,
    long wrong,
    long failed,
    long busy,
    Histogram latencies,
    Usage usage,
    List<String> complaints) {
  private static final double NANOS_PER_MILLI = 1e6;

  double perSecond() {
    return answered / seconds;
  }

  double cpuSecondsPerRequest() {
    return answered == 0 ? Double.NaN : usage.cpuSeconds() / answered;
  }

  double percentileMillis(double percentage) {
    return percentileMillis(latencies, percentage);
  }

  static double percentileMillis(Histogram latencies, double percentage) {
    return latencies.getTotalCount() == 0
        ? Double.NaN
        : latencies.getValueAtPercentile(percentage) / NANOS_PER_MILLI;
  }

  boolean isFlawless() {
    return failed == 0 && wrong == 0;
  }
}
