package dev.crucible.harness.audit;

import dev.crucible.harness.data.DataException;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRun;
import dev.crucible.harness.store.Execution;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.ScoredSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Executes samples of a run again, and compares what comes of them with the run's verdicts. */
public final class AuditRun {
  private final RunData run;
  private final Scorer scorer;
  private final ScoringRun.Listener listener;
  private final Object listening = new Object();

  /**
   * An audit.
   *
   * @param run the verdicts; its executions can be looked up
   * @param scorer judges the same samples by the same rules, elsewhere
   * @param listener hears of samples that are executed again, and of what came of them
   */
  public AuditRun(RunData run, Scorer scorer, ScoringRun.Listener listener) {
    this.run = run;
    this.scorer = scorer;
    this.listener = listener;
  }

  /**
   * Executes samples, several at a time.
   *
   * @return in the order of {@code samples}
   * @throws DataException if one of them is no longer what the run scored; then none is executed
   * @throws InterruptedException when the calling thread is interrupted
   */
  public List<Audited> audit(List<ScoredSample> samples, int parallel) throws InterruptedException {
    samples.forEach(this::requireSame);
    Map<Draw, Execution> executions = execute(samples, parallel);
    // The store is read by one thread.
    return samples.stream()
        .map(sample -> compare(sample, recorded(sample), executions.get(sample.draw())))
        .toList();
  }

  private void requireSame(ScoredSample sample) {
    if (!scorer.key(sample.draw()).equals(sample.execution())) {
      throw new DataException(
          "The code, tests, targets or limits of %s are not those that the run scored, or another version of Crucible scored it: put back the files that it was scored with, or score it anew."
              .formatted(sample.draw()));
    }
  }

  private Execution recorded(ScoredSample sample) {
    return run.executions()
        .apply(sample.execution())
        .orElseThrow(() ->
            new DataException(
                "The run has no record of how %s came to its verdict: score it anew."
                    .formatted(sample.draw())));
  }

  private Map<Draw, Execution> execute(List<ScoredSample> samples, int parallel)
      throws InterruptedException {
    Map<Draw, Execution> executions = new TreeMap<>();
    ExecutorService callers = Executors.newFixedThreadPool(parallel);
    try {
      List<Future<Execution>> running = new ArrayList<>();
      for (ScoredSample sample : samples) {
        running.add(callers.submit(() -> execute(sample)));
      }
      for (int i = 0; i < samples.size(); i++) {
        executions.put(samples.get(i).draw(), running.get(i).get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      callers.shutdownNow();
    }
    return executions;
  }

  private Execution execute(ScoredSample sample) throws InterruptedException {
    synchronized (listening) {
      listener.started(sample.draw());
    }
    Execution execution = scorer.score(sample.draw());
    synchronized (listening) {
      listener.finished(
          new ScoredSample(
              sample.draw(),
              sample.execution(),
              false,
              execution.outcome(),
              execution.tests(),
              execution.testsPassed(),
              execution.wallTime()));
    }
    return execution;
  }

  private static Audited compare(ScoredSample sample, Execution recorded, Execution cpython) {
    // The verdict that counts in the run's rates is the line's own.
    Finding finding = Finding.of(sample.outcome(), cpython.outcome());
    return new Audited(
        sample.draw().step().toString(),
        sample.draw().index(),
        sample.outcome(),
        cpython.outcome(),
        finding,
        finding.listed()
            ? Optional.of(
                new Audited.Comparison(
                    Explanation.of(recorded, cpython),
                    side(recorded),
                    side(cpython),
                    recorded.code()))
            : Optional.empty());
  }

  private static Audited.Side side(Execution execution) {
    return new Audited.Side(
        execution.detail(),
        execution.failure().map(Execution.Failure::place).orElse(""),
        execution.failure().map(Execution.Failure::traceback).orElse(""),
        execution.wallTime().toNanos() / 1e9);
  }
}
