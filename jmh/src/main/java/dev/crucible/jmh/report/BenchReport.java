package dev.crucible.jmh.report;

import dev.crucible.jmh.Figure;
import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import dev.crucible.jmh.result.Score;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All data of a run, from which its page, its summary and the README's table are made. Immutable.
 *
 * @param on the environment of the run
 * @param results the scores
 * @param figures the figures of the benchmarks
 * @param comparison the comparison with a baseline; empty if none was named
 */
public record BenchReport(
    MeasuredOn on,
    BenchResults results,
    List<Figure> figures,
    Optional<BaselineComparison> comparison) {

  private static final String OVERHEAD = "ScoringBenchmark.trivialSample";

  /** Copies the figures. */
  public BenchReport {
    figures = List.copyOf(figures);
  }

  List<PeerTable> peers() {
    return PeerTable.of(results);
  }

  List<ServiceTable> services() {
    return ServiceTable.of(results);
  }

  /** Returns the reason why there is no peer to compare Crucible with; empty if there is one. */
  Optional<String> whyNoPeers() {
    boolean any = peers().stream().anyMatch(table -> table.rows().size() > 1);
    if (any || !services().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(on.whyNoPeers().orElse("This run did not measure the peers."));
  }

  List<CallCost> calls() {
    return CallCost.of(figures);
  }

  /** Returns the score of the fixed cost of a sample; empty if it was not measured. */
  Optional<Score> overhead() {
    return results.first(result -> result.name().equals(OVERHEAD)).map(BenchResult::score);
  }

  /** Returns sentences about the cases in which Crucible is slower, and by how much. */
  List<String> losses() {
    var peers =
        peers().stream()
            .flatMap(table ->
                table.rows().stream()
                    .filter(PeerTable.Row::wins)
                    .map(row -> Wording.loss(table, row)));
    var services =
        services().stream()
            .flatMap(table ->
                table.rows().stream()
                    .filter(ServiceTable.Row::wins)
                    .map(row -> Wording.loss(table, row)));
    var calls = calls().stream().filter(call -> call.times() > 1).map(Wording::loss);
    return Stream.of(peers, services, calls).flatMap(Function.identity()).toList();
  }
}
