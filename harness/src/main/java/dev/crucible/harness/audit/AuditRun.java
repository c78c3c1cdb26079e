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
    List<Executed> executed = execute(samples, parallel);
    // The store is read by one thread.
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
   * What CPython has made of a sample.
   *
   * @param sample with the run's verdict
   * @param execution what came of it
   * @param again the verdict of a second execution, where the first does not agree with the run
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
    return new Executed(sample, execution, again);
  }

  /** What took too long before is no matter of chance, and takes long. */
  private static boolean mayBeChance(Outcome recorded, Outcome cpython) {
    return Finding.of(recorded, cpython) == Finding.DISAGREES && recorded != Outcome.TIME_LIMIT;
  }

  private static Audited compare(Executed executed, ExecutionRecord recorded) {
    ScoredSample sample = executed.sample();
    ExecutionRecord cpython = executed.execution();
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
