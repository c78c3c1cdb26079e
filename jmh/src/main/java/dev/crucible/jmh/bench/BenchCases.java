package dev.crucible.jmh.bench;

import dev.crucible.jmh.macro.SciCodeBenchmark;
import dev.crucible.jmh.macro.SciCodeGold;
import dev.crucible.jmh.micro.PackageImportBenchmark;
import dev.crucible.jmh.peer.PassAtKBenchmark;
import dev.crucible.jmh.peer.PeerBenchmark;
import dev.crucible.jmh.report.PeerTable;
import dev.crucible.jmh.result.BenchGroup;
import dev.crucible.jmh.result.BenchName;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The cases that can be run on this machine. */
final class BenchCases {
  /**
   * The benchmarks that a quick run measures first, because the README and the page show them
   * first.
   */
  private static final List<String> FIRST =
      List.of(
          "PeerBenchmark.scoreBatch",
          "ScoringBenchmark.trivialSample",
          "NumpyCallBenchmark.scalarIndex",
          "StateGuardBenchmark.verify",
          "ThroughputBenchmark.batch",
          "WarmUpBenchmark.firstResult",
          "MemoryBenchmark.open");

  private static final int BATCHES_CUT_BY = 4;
  private static final int FEWEST_SAMPLES = 4;

  private BenchCases() {}

  /**
   * Returns the cases of a group: all combinations of parameters, or a few if {@code quick} is
   * true.
   */
  static List<BenchCase> of(BenchGroup group, boolean quick) {
    OutputFormat silent =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            VerboseMode.SILENT);
    return of(
        group,
        BenchmarkList.defaultList().find(silent, List.of(group.include()), List.of()),
        quick);
  }

  static List<BenchCase> of(
      BenchGroup group, Collection<BenchmarkListEntry> entries, boolean quick) {
    List<BenchCase> cases = new ArrayList<>();
    for (BenchmarkListEntry entry : entries) {
      if (lacksData(entry)) {
        continue;
      }
      Pace pace = Pace.annotated(entry);
      Map<String, String[]> params = new TreeMap<>(entry.getParams().orElse(Map.of()));
      for (SequencedMap<String, String> set : combinations(group, params, quick)) {
        Pace own = pacedByPeer(entry) ? paceOf(set.get(PeerTable.PEER), pace) : pace;
        cases.add(
            new BenchCase(
                group, entry.getUsername(), set, entry.getMode(), quick ? own.quick() : own));
      }
    }
    return quick ? inTurn(cases) : cases;
  }

  /**
   * Returns true if the peer determines the numbers of iterations. {@link PassAtKBenchmark} uses
   * the same few iterations for all peers, because its batches are long.
   */
  private static boolean pacedByPeer(BenchmarkListEntry entry) {
    return BenchGroup.PEERS.has(entry.getUsername()) && !isOf(PassAtKBenchmark.class, entry);
  }

  private static Pace paceOf(String peer, Pace pace) {
    return pace.withIterations(PeerBenchmark.warmUps(peer), PeerBenchmark.iterations(peer));
  }

  /**
   * Returns true if the benchmark cannot run here. SciCode's own problems are not part of this
   * project, and SciPy is not always installed.
   */
  private static boolean lacksData(BenchmarkListEntry entry) {
    return (isOf(SciCodeBenchmark.class, entry) && SciCodeGold.directory().isEmpty())
        || (isOf(PackageImportBenchmark.class, entry)
            && PackageImportBenchmark.environment().isEmpty());
  }

  private static boolean isOf(Class<?> benchmarks, BenchmarkListEntry entry) {
    return entry.getUsername().startsWith(benchmarks.getName() + ".");
  }

  private static List<SequencedMap<String, String>> combinations(
      BenchGroup group, Map<String, String[]> params, boolean quick) {
    List<SequencedMap<String, String>> sets = List.of(new LinkedHashMap<>());
    for (Map.Entry<String, String[]> param : params.entrySet()) {
      List<String> values = List.of(param.getValue());
      if (quick) {
        values = few(group, param.getKey(), values);
      }
      List<SequencedMap<String, String>> longer = new ArrayList<>();
      for (SequencedMap<String, String> set : sets) {
        for (String value : values) {
          SequencedMap<String, String> more = new LinkedHashMap<>(set);
          more.put(param.getKey(), value);
          longer.add(more);
        }
      }
      sets = longer;
    }
    return sets;
  }

  /**
   * Returns the values of a parameter for a quick run: all peers, because their group compares
   * them; of other parameters one value, and small batches.
   */
  private static List<String> few(BenchGroup group, String param, List<String> values) {
    if (param.equals(PeerTable.PEER)) {
      return values;
    }
    if (!param.equals(PeerTable.SAMPLES)) {
      return values.subList(0, 1);
    }
    int samples =
        group == BenchGroup.PEERS
            ? PeerBenchmark.QUICK_SAMPLES
            : Math.max(FEWEST_SAMPLES, Integer.parseInt(values.getFirst()) / BATCHES_CUT_BY);
    return List.of(String.valueOf(samples));
  }

  /**
   * Sorts the cases: the most important ones, then one case of each class, then a second of each.
   * If there is no time for all cases, each class gets its share.
   */
  private static List<BenchCase> inTurn(List<BenchCase> cases) {
    SequencedMap<String, List<BenchCase>> byClass = new LinkedHashMap<>();
    cases.forEach(one -> byClass.computeIfAbsent(one.className(), _ -> new ArrayList<>()).add(one));
    List<BenchCase> turns = new ArrayList<>();
    for (int i = 0; turns.size() < cases.size(); i++) {
      for (List<BenchCase> ofClass : byClass.values()) {
        if (i < ofClass.size()) {
          turns.add(ofClass.get(i));
        }
      }
    }
    turns.sort(Comparator.comparingInt(BenchCases::rank));
    return turns;
  }

  /**
   * Returns the rank for a stable sort, which keeps the order of the cases that are not in {@link
   * #FIRST}.
   */
  private static int rank(BenchCase one) {
    int place = FIRST.indexOf(BenchName.brief(one.benchmark()));
    return place < 0 ? FIRST.size() : place;
  }
}
