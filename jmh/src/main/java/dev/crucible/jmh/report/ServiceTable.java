package dev.crucible.jmh.report;

import dev.crucible.harness.metric.Estimate;
import dev.crucible.jmh.load.LoadFigures;
import dev.crucible.jmh.load.ServiceChoice;
import dev.crucible.jmh.result.Amount;
import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The results of Crucible and other services under the same load, in one run.
 *
 * @param clients the number of clients that send at the same time
 * @param rows the rows: Crucible first
 */
public record ServiceTable(int clients, List<Row> rows) {
  private static final Map<String, String> TITLES =
      Map.of(
          ServiceChoice.CRUCIBLE,
          "Crucible",
          ServiceChoice.STAND_IN,
          "SandboxFusion's way (stand-in)",
          "sandboxfusion",
          "SandboxFusion");

  /** Copies the rows. */
  public ServiceTable {
    rows = List.copyOf(rows);
  }

  /**
   * The result of one service.
   *
   * @param peer the name in the file of results
   * @param title the name for tables
   * @param requestsPerSecond the throughput
   * @param median the median time of an answer, in milliseconds
   * @param p90 the 90th percentile of these times
   * @param p99 the 99th percentile of these times
   * @param cpuMillis the processor time of a request, in milliseconds; NaN if it is not known
   * @param wrong the number of wrong answers
   * @param failed the number of requests without an answer
   * @param busy the number of times that the service was too busy and a request was repeated
   * @param ratio Crucible's throughput as a multiple of this one; empty for Crucible itself, and if
   *     Crucible was not measured
   * @param extras sentences about hostile scripts, killed workers and memory
   */
  record Row(
      String peer,
      String title,
      Estimate requestsPerSecond,
      double median,
      double p90,
      double p99,
      double cpuMillis,
      long wrong,
      long failed,
      long busy,
      Optional<Estimate> ratio,
      List<String> extras) {

    /** Returns true if this service is faster than Crucible. */
    boolean wins() {
      return ratio.map(estimate -> estimate.value() < 1).orElse(false);
    }
  }

  /** Returns the tables of a run, one for each number of clients, fewest first. */
  static List<ServiceTable> of(BenchResults results) {
    Map<Integer, List<BenchResult>> byClients = new TreeMap<>();
    for (BenchResult result : results.all()) {
      String clients = result.params().getOrDefault(LoadFigures.CLIENTS, "");
      if (result.benchmark().equals(LoadFigures.BENCHMARK) && clients.matches("\\d{1,6}")) {
        byClients.computeIfAbsent(Integer.valueOf(clients), _ -> new ArrayList<>()).add(result);
      }
    }
    return byClients.entrySet().stream()
        .map(entry -> table(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static ServiceTable table(int clients, List<BenchResult> results) {
    Optional<BenchResult> ours =
        results.stream().filter(result -> peer(result).equals(ServiceChoice.CRUCIBLE)).findFirst();
    List<Row> rows =
        results.stream()
            .map(result -> row(result, ours))
            .sorted(Comparator.comparing(row -> !row.peer().equals(ServiceChoice.CRUCIBLE)))
            .toList();
    return new ServiceTable(clients, rows);
  }

  private static String peer(BenchResult result) {
    return result.params().getOrDefault(LoadFigures.PEER, "");
  }

  private static Row row(BenchResult result, Optional<BenchResult> ours) {
    List<Double> rates = result.score().iterations();
    String peer = peer(result);
    String title = TITLES.getOrDefault(peer, peer);
    return new Row(
        peer,
        title,
        Ratios.mean(rates),
        figure(result, LoadFigures.MEDIAN),
        figure(result, LoadFigures.P90),
        figure(result, LoadFigures.P99),
        figure(result, LoadFigures.CPU),
        count(result, LoadFigures.WRONG),
        count(result, LoadFigures.FAILED),
        count(result, LoadFigures.BUSY),
        ours.filter(crucible -> !crucible.equals(result))
            .map(crucible -> Ratios.ofMeans(crucible.score().iterations(), rates)),
        extras(title, result));
  }

  private static List<String> extras(String title, BenchResult result) {
    List<String> extras = new ArrayList<>();
    long hostile = count(result, LoadFigures.HOSTILE);
    long killed = count(result, LoadFigures.KILLED);
    if (hostile > 0 || killed > 0) {
      extras.add(
          "%s: %,d of %,d requests with hostile scripts, %d workers killed."
              .formatted(
                  title,
                  hostile,
                  count(result, LoadFigures.ANSWERED) + count(result, LoadFigures.FAILED),
                  killed));
    }
    memory(result, LoadFigures.MEMORY)
        .ifPresent(all ->
            extras.add(
                "%s: resident memory of all processes %s.%s"
                    .formatted(
                        title,
                        all,
                        memory(result, LoadFigures.OWN_MEMORY)
                            .map(" The service's own process has %s."::formatted)
                            .orElse(""))));
    return List.copyOf(extras);
  }

  /** Returns the memory in three tenths of the time; empty if it was not sampled often enough. */
  private static Optional<String> memory(BenchResult result, SequencedMap<String, Double> tenths) {
    List<Double> mebibytes = tenths.keySet().stream().map(name -> figure(result, name)).toList();
    return mebibytes.stream().allMatch(Double::isFinite)
        ? Optional.of(
            "%s MiB in the first tenth of the time, %s in the middle, %s in the last"
                .formatted(mebibytes.stream().map(Amount::of).toArray()))
        : Optional.empty();
  }

  private static double figure(BenchResult result, String name) {
    Score score = result.secondary().get(name);
    return score == null ? Double.NaN : score.value();
  }

  private static long count(BenchResult result, String name) {
    double figure = figure(result, name);
    return Double.isFinite(figure) ? Math.round(figure) : 0;
  }

  /**
   * Returns a sentence for each service that was measured with several numbers of clients: its 99th
   * percentile with most, as a multiple of its median with fewest.
   */
  static List<String> tails(List<ServiceTable> tables) {
    if (tables.size() < 2) {
      return List.of();
    }
    ServiceTable most = tables.getLast();
    List<String> sentences = new ArrayList<>();
    for (Row least : tables.getFirst().rows()) {
      most.rows().stream()
          .filter(row -> row.peer().equals(least.peer()))
          .findFirst()
          .ifPresent(row ->
              sentences.add(
                  "%s: the 99th percentile with %s is %s times the median with %s."
                      .formatted(
                          row.title(),
                          most.clientsText(),
                          Amount.of(row.p99() / least.median()),
                          tables.getFirst().clientsText())));
    }
    return sentences;
  }

  private String clientsText() {
    return clients == 1 ? "1 client" : clients + " clients";
  }

  /** Returns the heading, such as {@code scripts of HumanEval, 128 clients}. */
  String settingText() {
    return "scripts of HumanEval's size, " + clientsText();
  }
}
