package dev.crucible.harness.audit;

import dev.crucible.harness.concurrent.Tasks;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRun;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.RunData;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.runtime.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A second execution of samples of a run, whose verdicts are compared with those of the run. */
public final class AuditRun {
  private final RunData run;
  private final Scorer scorer;
  private final ScoringRun.Listener listener;
  private final Object listening = new Object();

  /**
   * Creates an audit.
   *
   * @param run the verdicts; its executions must be available
   * @param scorer a scorer that judges the same samples by the same rules in another interpreter
   * @param listener a listener that is notified of each sample that is executed again and of its
   *     result; never called by two threads at the same time
   */
  public AuditRun(RunData run, Scorer scorer, ScoringRun.Listener listener) {
    this.run = run;
    this.scorer = scorer;
    this.listener = listener;
  }

  /**
   * Executes samples again.
   *
   * @param parallel the number of samples executed at a time, from 1
   * @return one entry for each of {@code samples}, in their order
   * @throws DataException if one of the samples, or what it is executed with, has changed since the
   *     run scored it; then none is executed
   * @throws InterruptedException if the calling thread is interrupted
   */
  public List<Audited> audit(List<ScoredSample> samples, int parallel) throws InterruptedException {
    samples.forEach(this::requireSame);
    List<Executed> executed = execute(samples, parallel);
    // The calling thread alone reads the store.
    return executed.stream().map(one -> compare(one, recorded(one.sample()))).toList();
  }

  private void requireSame(ScoredSample sample) {
    if (!scorer.key(sample.draw()).equals(sample.execution())) {
      throw new DataException(
          "The code, tests, targets or limits of %s are not those that the run scored, or another version of Crucible scored it: put back the files that it was scored with, or score it anew."
              .formatted(sample.draw()));
    }
  }

  private ExecutionRecord recorded(ScoredSample sample) {
    return run.executions()
        .apply(sample.execution())
        .orElseThrow(() ->
            new DataException(
                "The run has no record of how %s came to its verdict: score it anew."
                    .formatted(sample.draw())));
  }

  /**
   * The result of a sample in CPython.
   *
   * @param sample the sample with the run's verdict
   * @param execution the result of its execution in CPython
   * @param again the outcome of a second execution in CPython, if the first may differ from the run
   *     by chance
   */
  private record Executed(
      ScoredSample sample, ExecutionRecord execution, Optional<Outcome> again) {}

  private List<Executed> execute(List<ScoredSample> samples, int parallel)
      throws InterruptedException {
    List<Executed> executed = new ArrayList<>();
    ExecutorService callers = Executors.newFixedThreadPool(parallel);
    try {
      List<Future<Executed>> running = new ArrayList<>();
      for (ScoredSample sample : samples) {
        running.add(callers.submit(() -> execute(sample)));
      }
      for (Future<Executed> future : running) {
        executed.add(Tasks.result(future));
      }
    } finally {
      callers.shutdownNow();
    }
    return executed;
  }

  private Executed execute(ScoredSample sample) throws InterruptedException {
    synchronized (listening) {
      listener.started(sample.draw());
    }
    ExecutionRecord execution = scorer.score(sample.draw());
    Optional<Outcome> again =
        mayBeChance(sample.outcome(), execution.outcome())
            ? Optional.of(scorer.score(sample.draw()).outcome())
            : Optional.empty();
    synchronized (listening) {
      listener.finished(ScoredSample.of(sample.draw(), false, execution, false));
    }
    return new Executed(sample, execution, again);
  }

  /**
   * Returns true if a second execution could show that the sample depends on chance. A sample that
   * exceeded the time limit is left out: it would take as long again.
   */
  private static boolean mayBeChance(Outcome recorded, Outcome cpython) {
    return Finding.of(recorded, cpython) == Finding.DISAGREES && recorded != Outcome.TIME_LIMIT;
  }

  private static Audited compare(Executed executed, ExecutionRecord recorded) {
    ScoredSample sample = executed.sample();
    ExecutionRecord cpython = executed.execution();
    // The outcome of the sample, not of its execution record, counts in the run's rates.
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
                    Explanation.of(recorded, cpython, executed.again()),
                    side(recorded),
                    side(cpython),
                    recorded.code()))
            : Optional.empty());
  }

  private static Audited.Side side(ExecutionRecord execution) {
    return new Audited.Side(
        execution.detail(),
        execution.failure().map(ExecutionRecord.Failure::place).orElse(""),
        execution.failure().map(ExecutionRecord.Failure::traceback).orElse(""),
        execution.wallTime().toNanos() / 1e9);
  }
}
