package dev.crucible.harness.score;

import dev.crucible.harness.concurrent.Tasks;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ResultCache;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.ScoredSample;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A run that scores many samples in parallel. A result counts once it is on disk. Samples of equal
 * content are executed once, and an execution that the store or the cache has is not repeated. An
 * instance is used once.
 */
public final class ScoringRun {

  /**
   * A listener to the progress of a run. It is called by several threads, but never by two at the
   * same time.
   */
  public interface Listener {
    /** Called before a sample is executed. */
    void started(Draw draw);

    /** Called after the result of a sample is on disk. */
    void finished(ScoredSample result);
  }

  private final Scorer scorer;
  private final RunStore store;
  private final ResultCache cache;
  private final ExpectedTimes times;
  private final Listener listener;
  private final Object listening = new Object();

  /** The results of executions that the store does not have on disk yet, by key. */
  private final Map<String, CompletableFuture<ScoredSample>> executing = new ConcurrentHashMap<>();

  /** The results that are not on disk yet. */
  private final InFlight writing = new InFlight();

  /** The first failure, after which no further sample is started. */
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

  /**
   * Creates a run that continues after the results in {@code store}.
   *
   * @param cache the executions of earlier runs
   * @param times the expected times, which decide the order of samples and are updated by this run
   */
  public ScoringRun(
      Scorer scorer, RunStore store, ResultCache cache, ExpectedTimes times, Listener listener) {
    this.scorer = scorer;
    this.store = store;
    this.cache = cache;
    this.times = times;
    this.listener = listener;
  }

  /**
   * Scores {@code draws}, up to {@code parallel} at a time: in their order if that is 1, else the
   * longest expected time first. All results are on disk when this method returns.
   *
   * <p>The results in the store are compared with the draws before anything is executed. After a
   * failure, samples that are being executed are finished, and no other is started.
   *
   * @throws DataException if results cannot be written, or the store has a result of other content
   *     for a draw, or of a sample that is not among the draws
   * @throws RuntimeException the first failure, if the execution of a sample fails
   * @throws InterruptedException if the calling thread is interrupted; the store has all results
   *     that were counted
   */
  public void score(List<Draw> draws, int parallel) throws InterruptedException {
    List<Draw> missing = missing(draws);
    Supplier<Optional<Draw>> next =
        parallel == 1 ? inOrder(missing) : longestFirst(missing, parallel);
    ExecutorService callers =
        Executors.newFixedThreadPool(
            parallel, Thread.ofPlatform().daemon().name("crucible-scoring-", 1).factory());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < parallel; i++) {
        running.add(callers.submit(() -> scoreAll(next)));
      }
      for (Future<?> future : running) {
        var _ = Tasks.result(future);
      }
    } finally {
      callers.shutdownNow();
      times.save();
    }
    writing.await();
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  /** Returns the draws without a result, after the results of the others have been checked. */
  private List<Draw> missing(List<Draw> draws) {
    store.requireOnly(draws);
    List<Draw> missing = new ArrayList<>();
    for (Draw draw : draws) {
      Optional<ScoredSample> known = store.find(draw);
      if (known.isEmpty()) {
        missing.add(draw);
      } else {
        requireSame(draw, known.get());
      }
    }
    return missing;
  }

  private void requireSame(Draw draw, ScoredSample known) {
    if (!known.execution().equals(scorer.key(draw))) {
      throw new DataException(
          "The result of %s in the run was made with other code, tests, targets, limits or versions: start a new run with --out."
              .formatted(draw));
    }
  }

  /** Scores samples until there are no more, or a sample fails in any thread. */
  private void scoreAll(Supplier<Optional<Draw>> next) {
    try {
      for (Optional<Draw> draw = next.get();
          draw.isPresent() && failure.get() == null;
          draw = next.get()) {
        score(draw.get());
      }
    } catch (Exception | Error e) {
      failure.compareAndSet(null, unwrapped(e));
    }
  }

  private static Supplier<Optional<Draw>> inOrder(List<Draw> draws) {
    Iterator<Draw> all = draws.iterator();
    return () -> all.hasNext() ? Optional.of(all.next()) : Optional.empty();
  }

  private Supplier<Optional<Draw>> longestFirst(List<Draw> draws, int parallel) {
    return new Schedule(draws, times, parallel)::next;
  }

  private void score(Draw draw) throws InterruptedException {
    PreparedSample sample = scorer.prepare(draw);
    var result = new CompletableFuture<ScoredSample>();
    CompletableFuture<ScoredSample> earlier = executing.putIfAbsent(sample.key(), result);
    if (earlier != null) {
      reuse(sample, earlier);
      return;
    }
    try {
      // After putIfAbsent: an execution that has left the map is in the store.
      Optional<ScoredSample> stored = store.reuse(sample.key(), draw, sample.cutOff());
      result.complete(stored.isPresent() ? reuse(stored.get()) : execute(sample));
    } catch (RuntimeException | InterruptedException e) {
      result.completeExceptionally(e);
      throw e;
    }
  }

  private ScoredSample execute(PreparedSample sample) throws InterruptedException {
    Optional<ExecutionRecord> cached = cache.find(sample.key());
    ExecutionRecord execution = cached.isPresent() ? cached.get() : executeNow(sample);
    var result = ScoredSample.of(sample.draw(), cached.isPresent(), execution, sample.cutOff());
    count(result, store.add(result, execution).thenRun(() -> executing.remove(result.execution())));
    return result;
  }

  private ExecutionRecord executeNow(PreparedSample sample) throws InterruptedException {
    synchronized (listening) {
      listener.started(sample.draw());
    }
    ExecutionRecord execution = scorer.execute(sample);
    times.took(sample.draw().step(), execution.wallTime());
    cache.keep(execution);
    return execution;
  }

  /** Counts a result whose execution the store has. */
  private ScoredSample reuse(ScoredSample result) throws InterruptedException {
    executing.remove(result.execution());
    count(result, store.add(result));
    return result;
  }

  /** Adds the result of an equal sample for this one, once that sample has its result. */
  private void reuse(PreparedSample sample, CompletableFuture<ScoredSample> earlier) {
    writing.begin();
    var _ =
        earlier.whenComplete((first, error) -> {
          try {
            if (error == null) {
              ScoredSample result = first.reusedFor(sample.draw(), sample.cutOff());
              count(result, store.add(result));
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            writing.end();
          }
        });
  }

  private void count(ScoredSample result, CompletableFuture<Void> written) {
    writing.begin();
    var _ =
        written.whenComplete((_, error) -> {
          try {
            if (error == null) {
              synchronized (listening) {
                listener.finished(result);
              }
            } else {
              failure.compareAndSet(null, unwrapped(error));
            }
          } finally {
            writing.end();
          }
        });
  }

  private static RuntimeException unwrapped(Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  /** A count of operations in flight. Thread-safe. */
  private static final class InFlight {
    private int count;

    synchronized void begin() {
      count++;
    }

    synchronized void end() {
      count--;
      notifyAll();
    }

    /** Waits until the count is 0. */
    synchronized void await() throws InterruptedException {
      while (count > 0) {
        wait();
      }
    }
  }
}
