package dev.crucible.jmh;

import dev.crucible.harness.problem.ProblemSet;
import dev.crucible.harness.problem.SubStep;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.score.ExpectedTimes;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.ScoringRun;
import dev.crucible.harness.store.ProblemEntry;
import dev.crucible.harness.store.ResultCache;
import dev.crucible.harness.store.RunInfo;
import dev.crucible.harness.store.RunStore;
import dev.crucible.harness.store.SampleList;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.harness.validate.KnownSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A complete scoring run with its journal, whose directory is deleted when the run is closed. The
 * cache of earlier runs is not used.
 */
public final class TemporaryRun implements AutoCloseable {
  private final TemporaryDirectory directory;
  private final RunStore store;
  private final List<KnownSample> samples;

  /** Creates the run's store in a temporary directory. */
  public TemporaryRun(ProblemSet problems, List<KnownSample> samples) {
    this.samples = List.copyOf(samples);
    try {
      directory = TemporaryDirectory.create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var info = new RunInfo("benchmark", Instant.now(), new LinkedHashMap<>());
    store = RunStore.create(directory.path(), info, entries(problems), samples.size());
  }

  private static List<ProblemEntry> entries(ProblemSet problems) {
    return problems.problems().stream()
        .map(problem ->
            new ProblemEntry(
                problem.id(),
                problem.name(),
                problem.subfield(),
                problem.subSteps().stream().map(SubStep::id).toList()))
        .toList();
  }

  /**
   * Scores all samples. The method returns after every result is on disk.
   *
   * @param callers the number of samples that are scored at the same time
   */
  public void score(Scorer scorer, int callers) throws InterruptedException {
    new ScoringRun(scorer, store, ResultCache.none(), ExpectedTimes.unknown(), new Quiet())
        .score(samples.stream().map(known -> known.sample().draw()).toList(), callers);
  }

  /**
   * Checks that every sample has a result with the expected outcome.
   *
   * @throws IllegalStateException if an outcome is not the expected one, or if a result is missing
   */
  public void requireVerdicts() {
    Map<Draw, KnownSample> known =
        samples.stream().collect(Collectors.toMap(one -> one.sample().draw(), Function.identity()));
    SampleList done = store.results();
    if (!done.stream().map(ScoredSample::draw).collect(Collectors.toSet()).equals(known.keySet())) {
      throw new IllegalStateException(
          "%d of %d samples were scored".formatted(done.size(), known.size()));
    }
    done.forEach(result -> Judged.require(known.get(result.draw()), result.outcome(), ""));
  }

  /** Closes the store and deletes the directory. */
  @Override
  public void close() {
    store.close();
    directory.close();
  }

  private static final class Quiet implements ScoringRun.Listener {
    @Override
    public void started(Draw draw) {}

    @Override
    public void finished(ScoredSample result) {}
  }
}
