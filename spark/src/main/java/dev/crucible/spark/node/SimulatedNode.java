package dev.crucible.spark.node;

import dev.crucible.harness.cluster.NodeScorer;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunReader;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.spark.job.Columns;
import dev.crucible.spark.job.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Row;

/**
 * A node that executes nothing: outcomes and times are drawn from those that a real run has of the
 * same sub-step, or of any. All else of a run is as usual, so that this shows what a cluster's
 * driver, shuffles and files make of many samples. The directory of the real run is the value of
 * {@link Node#SIMULATE}, which must be on each machine.
 */
public final class SimulatedNode extends ScoringNode {
  /** The most executions of a sub-step that are kept to draw from. */
  private static final int MOST = 100;

  private final Map<StepId, List<ExecutionRecord>> known = new HashMap<>();
  private final List<ExecutionRecord> all = new ArrayList<>();
  private final NodeScorer scorer;

  /**
   * Creates a node.
   *
   * @param directory the files of its setup
   * @param slots the number of tasks that run on this executor at a time
   * @throws IOException if the files cannot be read
   */
  public SimulatedNode(Path directory, int slots) throws IOException {
    this(NodeScorer.open(directory, slots));
  }

  private SimulatedNode(NodeScorer scorer) throws IOException {
    super(scorer);
    this.scorer = scorer;
    try (RunReader run = RunStore.read(Path.of(SparkEnv.get().conf().get(SIMULATE)))) {
      RunData data = run.data();
      for (ScoredSample sample : data.samples()) {
        List<ExecutionRecord> ofStep =
            known.computeIfAbsent(sample.draw().step(), _ -> new ArrayList<>());
        if (ofStep.size() < MOST) {
          data.executions().apply(sample.execution()).ifPresent(ofStep::add);
        }
      }
    }
    known.values().forEach(all::addAll);
  }

  @Override
  public void start() {
    // There is no sandbox.
  }

  @Override
  protected NodeScorer.Result result(Row row, Sample sample, PreviousSteps previous) {
    String key = row.getAs(Columns.KEY);
    List<ExecutionRecord> from = known.getOrDefault(sample.step(), all);
    ExecutionRecord like = from.get(Math.floorMod(key.hashCode(), from.size()));
    var execution =
        new ExecutionRecord(
            key,
            sample.code(),
            like.verdict(),
            like.testCounts(),
            like.usage(),
            like.stdout(),
            like.stderr());
    return scorer.result(sample, false, execution);
  }
}
