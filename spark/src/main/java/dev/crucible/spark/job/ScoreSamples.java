package dev.crucible.spark.job;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Scores samples, rows of {@link Columns#KEYED}, as rows of {@link Columns#RESULTS}. A task has two
 * samples under way, so that a worker has the next one while it runs one.
 *
 * @param files what the nodes need
 * @param previous the word for whose code of earlier sub-steps they run after
 * @param executed counts the samples, more than once if a task is repeated
 * @param passed counts those that passed
 */
public record ScoreSamples(
    NodeFiles files, String previous, LongAccumulator executed, LongAccumulator passed)
    implements MapPartitionsFunction<Row, Row> {
  private static final int AT_A_TIME = 2;
  private static final String PASSED = "PASSED";
  private static final int OUTCOME = Columns.RESULTS.fieldIndex(Columns.OUTCOME);

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("crucible-scoring-", 1).factory());

  @Override
  public Iterator<Row> call(Iterator<Row> samples) {
    var scoring = new Scoring(Nodes.of(files), samples);
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) _ -> scoring.cancel());
    return scoring;
  }

  private final class Scoring implements Iterator<Row> {
    private final Node node;
    private final Iterator<Row> samples;
    private final ArrayDeque<Future<Row>> underWay = new ArrayDeque<>();

    Scoring(Node node, Iterator<Row> samples) {
      this.node = node;
      this.samples = samples;
    }

    @Override
    public boolean hasNext() {
      while (underWay.size() < AT_A_TIME && samples.hasNext()) {
        Row sample = samples.next();
        underWay.add(THREADS.submit(() -> node.score(sample, previous)));
      }
      return !underWay.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        Row result = underWay.getFirst().get();
        underWay.removeFirst();
        executed.add(1);
        passed.add(result.getString(OUTCOME).equals(PASSED) ? 1 : 0);
        return result;
      } catch (ExecutionException e) {
        throw NodeFailure.here(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the task was cancelled", e);
      }
    }

    void cancel() {
      underWay.forEach(future -> future.cancel(true));
    }
  }
}
