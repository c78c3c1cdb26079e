package dev.crucible.spark.node;

import dev.crucible.harness.cluster.NodeScorer;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ResultLines;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.RunReader;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.spark.job.Columns;
import dev.crucible.spark.job.NodeFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A node that executes nothing: outcomes and times are drawn from those that a real run has of the
 * same sub-step, or of any. All else of a run is as usual, so that this shows what a cluster's
 * driver, shuffles and files make of many samples. The folder of the real run is the value of
 * {@value #RUN}, which must be on each machine.
 */
public final class SimulatedNode extends ScoringNode {
  /** The setting of Spark's that names the folder of the real run. */
  static final String RUN = "spark.crucible.simulate";

  /** The most executions of a sub-step that are kept to draw from. */
  private static final int MOST = 100;

  private final Map<StepId, List<ExecutionRecord>> known = new HashMap<>();
  private final List<ExecutionRecord> all = new ArrayList<>();
  private final ResultLines lines;

  /**
   * Creates a node.
   *
   * @param folder the files of its setup
   * @param slots the number of tasks that run on this executor at a time
   * @throws IOException if the files cannot be read
   */
  public SimulatedNode(Path folder, int slots) throws IOException {
    this(NodeScorer.open(folder, slots));
  }

  private SimulatedNode(NodeScorer scorer) throws IOException {
    super(scorer);
    lines = scorer.lines();
    try (RunReader run = RunStore.read(Path.of(SparkEnv.get().conf().get(RUN)))) {
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
  public Row score(Row row, String previous) {
    var step = new StepId(row.getAs(Columns.PROBLEM), row.<Integer>getAs(Columns.STEP));
    var draw = new Draw(step, row.<Integer>getAs(Columns.NUMBER));
    String key = row.getAs(Columns.KEY);
    List<ExecutionRecord> from = known.getOrDefault(step, all);
    ExecutionRecord like = from.get(Math.floorMod(key.hashCode(), from.size()));
    var execution =
        new ExecutionRecord(
            key,
            row.getAs(Columns.CODE),
            like.verdict(),
            like.testCounts(),
            like.usage(),
            like.stdout(),
            like.stderr());
    var sample = ScoredSample.of(draw, false, execution, row.<Boolean>getAs(Columns.CUT_OFF));
    return RowFactory.create(
        key,
        step.problem(),
        step.step(),
        draw.index(),
        sample.outcome().name(),
        sample.wallTime().toNanos() / 1e9,
        NodeFailure.host(),
        lines.of(sample, execution));
  }
}
