package dev.crucible.harness.cluster;

import dev.crucible.environment.EnvironmentException;
import dev.crucible.environment.EnvironmentSpec;
import dev.crucible.environment.ProgressListener;
import dev.crucible.environment.PythonEnvironment;
import dev.crucible.environment.PythonEnvironments;
import dev.crucible.environment.WheelBundle;
import dev.crucible.environment.cache.CacheLocation;
import dev.crucible.harness.data.DataException;
import dev.crucible.harness.data.JsonLines;
import dev.crucible.harness.problem.GivenSteps;
import dev.crucible.harness.problem.PreviousSteps;
import dev.crucible.harness.problem.StepId;
import dev.crucible.harness.sample.Draw;
import dev.crucible.harness.sample.Sample;
import dev.crucible.harness.sample.SampleLine;
import dev.crucible.harness.sample.SampleSource;
import dev.crucible.harness.score.Scorer;
import dev.crucible.harness.score.Versions;
import dev.crucible.harness.store.ExecutionRecord;
import dev.crucible.harness.store.ProblemEntry;
import dev.crucible.harness.store.ResultCache;
import dev.crucible.harness.store.ResultLines;
import dev.crucible.harness.store.ScoredSample;
import dev.crucible.harness.target.Targets;
import dev.crucible.runtime.Sandbox;
import dev.crucible.runtime.SandboxException;
import dev.crucible.runtime.WorkerCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A scorer on one machine of a cluster, for as long as a run uses that machine. Thread-safe. */
public final class NodeScorer implements AutoCloseable {
  private final ClusterSetup setup;
  private final Targets targets;
  private final LazySandbox sandbox;
  private final ResultCache cache;
  private final ResultLines lines;

  /** Scorers that hold what the samples of a sub-step have in common. */
  private final Map<PreviousSteps, Scorer> scorers = new ConcurrentHashMap<>();

  private NodeScorer(ClusterSetup setup, LazySandbox sandbox) {
    this.setup = setup;
    this.targets = setup.openTargets();
    this.sandbox = sandbox;
    this.lines =
        new ResultLines(setup.problems().problems().stream().map(ProblemEntry::of).toList());
    this.cache =
        setup.sandbox().cache()
            ? ResultCache.in(CacheLocation.ofThisProcess().resolve("results"))
            : ResultCache.none();
  }

  /**
   * Opens a scorer. The sandbox opens when it is first needed.
   *
   * @param directory the files that {@link ClusterSetup#write} has written
   * @param parallel the number of samples that run at a time
   * @throws IOException if the files cannot be read
   */
  public static NodeScorer open(Path directory, int parallel) throws IOException {
    ClusterSetup setup = ClusterSetup.read(directory);
    return new NodeScorer(
        setup,
        new LazySandbox(() -> supervised(setup, ClusterSetup.environment(directory), parallel)));
  }

  private static Sandbox supervised(ClusterSetup setup, Path wheels, int parallel)
      throws InterruptedException {
    PythonEnvironment environment = environment(setup.sandbox().environment(), wheels);
    String here = Versions.of(environment).text();
    if (!setup.rules().versions().text().startsWith(here)) {
      throw new EnvironmentException(
          "This machine has another environment or build (%s) than the run (%s): remove its environment with 'crucible env remove'."
              .formatted(here, setup.rules().versions().text()));
    }
    WorkerCache workers = WorkerCache.ofThisProcess();
    if (workers.isWanted()) {
      try {
        workers.make(environment.executable());
      } catch (SandboxException e) {
        // Workers start without it, more slowly.
      }
    }
    return Sandbox.supervised(setup.sandbox().config(environment.executable(), parallel));
  }

  private static PythonEnvironment environment(EnvironmentSpec spec, Path wheels) {
    return PythonEnvironments.find(spec)
        .orElseGet(() -> WheelBundle.read(wheels, spec, ProgressListener.silent()));
  }

  /**
   * Starts the sandbox, unless it runs.
   *
   * @throws EnvironmentException if the environment cannot be made on this machine
   * @throws SandboxException if no worker starts
   */
  public void start() throws InterruptedException {
    sandbox.start();
  }

  /**
   * Reads a line of a samples file.
   *
   * @param where the line's place, for messages
   * @throws DataException if it is invalid
   */
  public SampleLine read(String where, byte[] line) {
    return SampleLine.of(JsonLines.record(where, line), setup.problems());
  }

  /** Returns true if the samples of a sub-step are scored, and not only run before others. */
  public boolean scores(StepId step) {
    return setup.chosen().contains(step) && !GivenSteps.isGiven(step);
  }

  /**
   * Returns the key of a sample's execution.
   *
   * @param samples the sample and the others of its number that it runs after
   * @throws DataException if code or targets are missing
   */
  public String key(Draw draw, List<Sample> samples, PreviousSteps previous) {
    return scorer(samples, previous).key(draw);
  }

  /**
   * A result.
   *
   * @param sample the result in short form
   * @param line the result with its execution, as a line of a journal
   */
  public record Result(ScoredSample sample, String line) {}

  /**
   * Scores a sample, unless an earlier run on this machine has executed the same.
   *
   * @param key the key of its execution
   * @param samples the sample, too, and the others of its number that it runs after
   * @throws DataException if the execution now has another key
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Result score(Sample sample, String key, List<Sample> samples, PreviousSteps previous)
      throws InterruptedException {
    Scorer scorer = scorer(samples, previous);
    if (!scorer.key(sample.draw()).equals(key)) {
      throw new DataException(
          "%s was matched with other tests, targets, limits or versions than the run has now: start a new run with --out."
              .formatted(sample.draw()));
    }
    var cached = cache.find(key);
    ExecutionRecord execution = cached.isPresent() ? cached.get() : scorer.score(sample.draw());
    if (cached.isEmpty()) {
      cache.keep(execution);
    }
    return result(sample, cached.isPresent(), execution);
  }

  /**
   * Returns the result of a sample.
   *
   * @param reused whether the execution is that of an earlier run
   */
  public Result result(Sample sample, boolean reused, ExecutionRecord execution) {
    var scored = ScoredSample.of(sample.draw(), reused, execution, sample.cutOff());
    return new Result(scored, lines.of(scored, execution));
  }

  private Scorer scorer(List<Sample> samples, PreviousSteps previous) {
    return scorers
        .computeIfAbsent(
            previous,
            _ ->
                new Scorer(
                    setup.problems(), source(List.of(), previous), targets, sandbox, setup.rules()))
        .withSamples(source(samples, previous), sandbox);
  }

  private SampleSource source(List<Sample> samples, PreviousSteps previous) {
    return SampleSource.of(setup.problems(), samples, previous);
  }

  @Override
  public void close() {
    sandbox.close();
    targets.close();
  }
}
