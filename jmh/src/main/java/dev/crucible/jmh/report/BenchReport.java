package dev.crucible.jmh.report;

import dev.crucible.jmh.Figure;
import dev.crucible.jmh.result.BenchResult;
import dev.crucible.jmh.result.BenchResults;
import dev.crucible.jmh.result.MeasuredOn;
import dev.crucible.jmh.result.Score;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of a run: what its page, its summary and the README's table are made of.
 *
 * @param on what it was measured on
 * @param results the scores
 * @param figures what benchmarks left beside them
 * @param comparison with a baseline, if one was named
 */
public record BenchReport(
    MeasuredOn on,
    BenchResults results,
    List<Figure> figures,
    Optional<BaselineComparison> comparison) {

  private static final String OVERHEAD = "ScoringBenchmark.trivialSample";

  public BenchReport {
    figures = List.copyOf(figures);
  }

  List<PeerTable> peers() {
    return PeerTable.of(results);
  }

  /** Why there is nothing to compare Crucible with; empty when there is. */
  Optional<String> whyNoPeers() {
    boolean any = peers().stream().anyMatch(table -> table.rows().size() > 1);
    if (any) {
      return Optional.empty();
    }
    return Optional.of(on.whyNoPeers().orElse("This run did not measure the peers."));
  }

  List<CallCost> calls() {
    return CallCost.of(figures);
  }

  /** The fixed cost of a sample. */
  Optional<Score> overhead() {
    return results.first(result -> result.name().equals(OVERHEAD)).map(BenchResult::score);
  }

  /** Sentences on where Crucible is slower, and by how much. */
  List<String> losses() {
    var peers =
        peers().stream()
            .flatMap(table ->
                table.rows().stream()
                    .filter(PeerTable.Row::wins)
                    .map(row -> Wording.loss(table, row)));
    var calls = calls().stream().filter(call -> call.times() > 1).map(Wording::loss);
    return Stream.concat(peers, calls).toList();
  }
}
