package dev.crucible.harness.score;

import dev.crucible.harness.sample.Draw;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Scores many samples, several at a time, and writes each result down before it counts. */
public final class ScoringRun {

  /** Hears how a run goes on. Called from several threads, though never by two at the same time. */
  public interface Listener {
    /** A sample starts. */
    void started(Draw draw);

    /** A sample has its result, which is on disk. */
    void finished(StepResult result);
  }

  private final Scorer scorer;
  private final ResultFile file;
  private final Listener listener;
  private final Object listening = new Object();
  private final Collection<StepResult> results = new ConcurrentLinkedQueue<>();

  /** A run that writes to {@code file}. */
  public ScoringRun(Scorer scorer, ResultFile file, Listener listener) {
    this.scorer = scorer;
    this.file = file;
    this.listener = listener;
  }

  /**
   * Scores {@code draws}, up to {@code parallel} at a time, in their order.
   *
   * @return the results in the order of the draws
   * @throws InterruptedException when the calling thread is interrupted; what was scored is in the
   *     file
   */
  public List<StepResult> score(List<Draw> draws, int parallel) throws InterruptedException {
    List<Future<?>> running = new ArrayList<>();
    ExecutorService callers =
        Executors.newFixedThreadPool(
            parallel, Thread.ofPlatform().daemon().name("crucible-scoring-", 1).factory());
    try {
      draws.forEach(draw -> running.add(callers.submit(() -> score(draw))));
      for (Future<?> future : running) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      callers.shutdownNow();
    }
    return results.stream().sorted(Comparator.comparing(StepResult::draw)).toList();
  }

  private Void score(Draw draw) throws InterruptedException {
    synchronized (listening) {
      listener.started(draw);
    }
    StepResult result = scorer.score(draw);
    file.add(result);
    results.add(result);
    synchronized (listening) {
      listener.finished(result);
    }
    return null;
  }
}
