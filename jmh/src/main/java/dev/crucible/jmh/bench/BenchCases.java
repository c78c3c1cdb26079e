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

/** Finds what there is to run. */
final class BenchCases {
  /** What the README and the page show first, so what a quick run measures first. */
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

  /** All benchmarks of a group, with all their parameters or, when quick, with some. */
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

  /** A batch of what pass@100 has is long, so the same few for all. */
  private static boolean pacedByPeer(BenchmarkListEntry entry) {
    return BenchGroup.PEERS.has(entry.getUsername()) && !isOf(PassAtKBenchmark.class, entry);
  }

  private static Pace paceOf(String peer, Pace pace) {
    return pace.withIterations(PeerBenchmark.warmUps(peer), PeerBenchmark.iterations(peer));
  }

  /** SciCode's own problems are no part of this project, and SciPy is not always installed. */
  private static boolean lacksData(BenchmarkListEntry entry) {
    return (isOf(SciCodeBenchmark.class, entry) && SciCodeGold.folder().isEmpty())
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

  /** Peers are what their group compares, so all of them; else one value, and small batches. */
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
   * What matters first, then one case of each class, then a second of each: where the time does not
   * suffice for all, each class has its share.
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

  /** Sorting by it is stable: what is not among the first stays in its order. */
  private static int rank(BenchCase one) {
    int place = FIRST.indexOf(BenchName.brief(one.benchmark()));
    return place < 0 ? FIRST.size() : place;
  }
}
