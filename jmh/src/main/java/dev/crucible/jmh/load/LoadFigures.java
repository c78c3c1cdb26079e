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

  /**
   * The mean resident memory of all processes in the first, the middle and the last tenth of the
   * time, in MiB, with the number of tenths before.
   */
  public static final SequencedMap<String, Double> MEMORY = tenths("memory");

  /** The same for the service's own process, which has no guests. */
  public static final SequencedMap<String, Double> OWN_MEMORY = tenths("own memory");

  /** The percentages of the percentiles, by name. */
  static final SequencedMap<String, Integer> PERCENTILES = percentiles();

  private LoadFigures() {}

  private static SequencedMap<String, Double> tenths(String name) {
    SequencedMap<String, Double> tenths = new LinkedHashMap<>();
    tenths.put(name + ", first tenth", 0.0);
    tenths.put(name + ", middle tenth", 4.5);
    tenths.put(name + ", last tenth", 9.0);
    return Collections.unmodifiableSequencedMap(tenths);
  }

  private static SequencedMap<String, Integer> percentiles() {
    SequencedMap<String, Integer> percentiles = new LinkedHashMap<>();
    percentiles.put(MEDIAN, 50);
    percentiles.put(P90, 90);
    percentiles.put(P99, 99);
    return Collections.unmodifiableSequencedMap(percentiles);
  }
}
