package dev.crucible.jmh.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The names of the figures of a service under load, in the file of results. */
public final class LoadFigures {
  /** The name of the benchmark. */
  public static final String BENCHMARK = "dev.crucible.jmh.load.ServiceLoad.scripts";

  /** The parameter with the name of the service. */
  public static final String PEER = "peer";

  /** The parameter with the number of clients that send at the same time. */
  public static final String CLIENTS = "clients";

  /** The median time of an answer, in milliseconds. */
  public static final String MEDIAN = "p50";

  /** The time within which 90 % of the answers came, in milliseconds. */
  public static final String P90 = "p90";

  /** The time within which 99 % of the answers came, in milliseconds. */
  public static final String P99 = "p99";

  /** The number of answered requests. */
  public static final String ANSWERED = "answered";

  /** The number of requests with hostile scripts. */
  public static final String HOSTILE = "hostile";

  /** The number of answers that were not as expected. */
  public static final String WRONG = "wrong";

  /** The number of requests without an answer. */
  public static final String FAILED = "failed";

  /** The number of times that the service was too busy, and a request was repeated. */
  public static final String BUSY = "busy";

  /** The number of killed workers. */
  public static final String KILLED = "killed";

  /** The processor time of a request in all processes of the service, in milliseconds. */
  public static final String CPU = "cpu";

  /** The mean resident memory in the first tenth of the time, in MiB. */
  public static final String MEMORY_FIRST = "memory, first tenth";

  /** The mean resident memory in the middle tenth of the time, in MiB. */
  public static final String MEMORY_MIDDLE = "memory, middle tenth";

  /** The mean resident memory in the last tenth of the time, in MiB. */
  public static final String MEMORY_LAST = "memory, last tenth";

  /** The percentages of the percentiles, by name. */
  static final SequencedMap<String, Integer> PERCENTILES = percentiles();

  private LoadFigures() {}

  private static SequencedMap<String, Integer> percentiles() {
    SequencedMap<String, Integer> percentiles = new LinkedHashMap<>();
    percentiles.put(MEDIAN, 50);
    percentiles.put(P90, 90);
    percentiles.put(P99, 99);
    return Collections.unmodifiableSequencedMap(percentiles);
  }
}
