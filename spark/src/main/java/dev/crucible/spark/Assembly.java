package dev.crucible.spark;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.spark.job.Columns;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The assembly of a run's journal from the results that executors have written. Each sample gets
 * one line, however often it was executed, or the assembly was started.
 */
final class Assembly {
  private final ResultDirectory directory;
  private final RunStore store;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  Assembly(ResultDirectory directory, RunStore store) {
    this.directory = directory;
    this.store = store;
  }

  /** Adds all results to the store. Results are on disk when this method returns. */
  void run() throws InterruptedException {
    addExecutions();
    addReused();
  }

  private void addExecutions() throws InterruptedException {
    // Within a round each execution has one result, and after it the store knows it.
    for (Dataset<Row> round : directory.rounds()) {
      Iterator<Row> lines = round.select(Columns.LINE).toLocalIterator();
      while (lines.hasNext()) {
        store.addLine(lines.next().getString(0)).ifPresent(added -> last = added);
      }
      await();
    }
  }

  /** Adds the samples whose execution another one has. */
  private void addReused() throws InterruptedException {
    Iterator<Row> samples =
        directory
            .matched()
            .select(Columns.PROBLEM, Columns.STEP, Columns.NUMBER, Columns.KEY, Columns.CUT_OFF)
            .toLocalIterator();
    while (samples.hasNext()) {
      Row row = samples.next();
      var draw = new Draw(SampleTables.step(row), row.getInt(2));
      if (store.find(draw).isEmpty()) {
        Optional<ScoredSample> reused = store.reuse(row.getString(3), draw, row.getBoolean(4));
        if (reused.isPresent()) {
          last = store.add(reused.get());
        }
      }
    }
    await();
  }

  /** Waits until all is on disk: lines are written in the order in which they are added. */
  private void await() {
    try {
      last.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof DataException data ? data : e;
    }
  }
}
